# Writes OUT, a .cpp that holds the TSV files of FILES as bytes: cmake -DOUT=… "-DFILES=a.tsv;b.tsv" -P embed.cmake
set(arrays "")
set(rows "")
set(count 0)
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME_WE)
  file(READ "${file}" hex HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND arrays "constexpr char ${name}[] = {${bytes}};\n")
  string(APPEND rows "    {\"${name}\", {${name}, sizeof ${name}}},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE "${OUT}" "// Made by embed.cmake from lib/lexicon/data.\n#include \"lexicon/tables.h\"\n\nnamespace vnplan::lexicon {\n"
  "namespace {\n${arrays}}\nconst EmbeddedTable embedded_tables[] = {\n${rows}};\n"
  "const std::size_t embedded_table_count = ${count};\n}\n")
