# `cmake --install`: headers, library, schema, and what lets find_package(vnplan) and pkg-config find them. The prefix may be moved afterwards.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

target_include_directories(vnplan PUBLIC $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
install(TARGETS vnplan EXPORT vnplan)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/vnplan ${CMAKE_CURRENT_BINARY_DIR}/include/vnplan
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN *.h PATTERN *.def)
install(FILES ${PROJECT_SOURCE_DIR}/corpus/spec/plan.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/vnplan OPTIONAL)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(vnplan_cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/vnplan)
install(EXPORT vnplan FILE vnplanTargets.cmake NAMESPACE vnplan:: DESTINATION ${vnplan_cmake_dir})
configure_package_config_file(cmake/vnplanConfig.cmake.in vnplanConfig.cmake INSTALL_DESTINATION ${vnplan_cmake_dir})
write_basic_package_version_file(vnplanConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/vnplanConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/vnplanConfigVersion.cmake
  DESTINATION ${vnplan_cmake_dir})

# Paths of vnplan.pc start from where it lies, unless a folder was given from the root.
set(vnplan_pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
foreach(dir IN ITEMS INCLUDEDIR LIBDIR)
  cmake_path(APPEND vnplan_pc_${dir} "\${prefix}" "${CMAKE_INSTALL_${dir}}")
endforeach()
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(vnplan_pc_prefix "${CMAKE_INSTALL_PREFIX}")
else()
  file(RELATIVE_PATH vnplan_pc_up "/prefix/${vnplan_pc_dir}" "/prefix")
  string(REGEX REPLACE "/$" "" vnplan_pc_prefix "\${pcfiledir}/${vnplan_pc_up}")
endif()
# Who links the static library needs its libraries too; who links the shared one does not, unless `pkg-config --static` asks.
set(vnplan_pc_requires "icu-uc, re2, libcrypto, pugixml, sqlite3")
if(vnplan_kind STREQUAL "STATIC_LIBRARY")
  set(vnplan_pc_needs "Requires: ${vnplan_pc_requires}")
  set(vnplan_pc_defines " -DVNPLAN_STATIC_DEFINE")
  # Boost has no pkg-config files; those of libzip and libxml2 ask for libraries that Debian's own packages do not bring along, that of libical for
  # more than is needed.
  set(vnplan_pc_plain " -lboost_locale -lzip -lxml2 -lical -ldl")
else()
  set(vnplan_pc_needs "Requires.private: ${vnplan_pc_requires}")
  set(vnplan_pc_private "Libs.private: -lboost_locale -lzip -lxml2 -lical -ldl")
endif()
configure_file(cmake/vnplan.pc.in vnplan.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/vnplan.pc DESTINATION ${vnplan_pc_dir})
