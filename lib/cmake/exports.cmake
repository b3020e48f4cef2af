# What others see of the library: what the public headers mark with VNPLAN_EXPORT and nothing else.
include(GenerateExportHeader)
generate_export_header(vnplan EXPORT_FILE_NAME include/vnplan/visibility.h)
set_target_properties(vnplan PROPERTIES
  CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
  POSITION_INDEPENDENT_CODE ON  # a static library, too, ends in other people's shared ones: a Python module
  VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})

get_target_property(vnplan_kind vnplan TYPE)
if(vnplan_kind STREQUAL "STATIC_LIBRARY")
  target_compile_definitions(vnplan PUBLIC VNPLAN_STATIC_DEFINE)
elseif(UNIX AND NOT APPLE)
  # Instances of std templates are visible whatever the compiler is told; the linker keeps them inside.
  target_link_options(vnplan PRIVATE LINKER:--version-script=${CMAKE_CURRENT_LIST_DIR}/exports.map)
  set_property(TARGET vnplan APPEND PROPERTY LINK_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/exports.map)
endif()
