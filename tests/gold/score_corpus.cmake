# Reads every plan of the corpus with the built tool and scores what it found.
file(REMOVE_RECURSE ${OUT})
file(GLOB plans ${PLANS}/*.txt)
execute_process(COMMAND ${TOOL} parse ${plans} -o ${OUT}/ COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${SCORE} --pred ${OUT} RESULT_VARIABLE missed)
if(missed)
  message(FATAL_ERROR "below the floors: ${SCORE} --pred ${OUT} --errors lists the rows")
endif()
