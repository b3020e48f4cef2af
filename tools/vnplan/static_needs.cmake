# A shared library costs every start of the tool 0.1 to 2 ms, more than reading a plan does. Those that it always loads become a part of it, where all
# of them are there as archives; the linker then leaves out their shared kin, which stand behind them. A distribution that mends its libraries without
# building their users anew says VNPLAN_STATIC_NEEDS=OFF.
set(vnplan_archives)
foreach(need IN ITEMS boost_locale boost_thread re2 pugixml xml2 crypto icui18n icuuc icudata lzma z)  # each before what it needs itself
  find_library(VNPLAN_ARCHIVE_${need} NAMES ${CMAKE_STATIC_LIBRARY_PREFIX}${need}${CMAKE_STATIC_LIBRARY_SUFFIX})
  mark_as_advanced(VNPLAN_ARCHIVE_${need})
  if(NOT VNPLAN_ARCHIVE_${need})
    message(STATUS "no static ${need}: the tool is linked to shared libraries and starts some milliseconds later")
    return()
  endif()
  list(APPEND vnplan_archives ${VNPLAN_ARCHIVE_${need}})
endforeach()
target_link_libraries(vnplan_tool PRIVATE vnplan::vnplan ${vnplan_archives})
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_link_options(vnplan_tool PRIVATE -static-libstdc++ -static-libgcc)
endif()
