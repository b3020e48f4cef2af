# Writes OUT, a .cpp that holds the catalogue MO as bytes; without MO an empty one: cmake -DOUT=… -DMO=vi.mo -P embed.cmake
set(bytes "")
if(MO)
  file(READ "${MO}" hex HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${hex}")
endif()
file(WRITE "${OUT}" "// Made by embed.cmake from lib/output/messages.\n#include \"output/messages.h\"\n\nnamespace vnplan::output {\n"
  "namespace {\nconstexpr char vietnamese[] = {${bytes}'\\0'};\n}\n"
  "const std::string_view vietnamese_messages{vietnamese, sizeof vietnamese - 1};\n}\n")
