# Sanitizers and coverage instrument everything that follows, tests included.
if(ONEBIT_SANITIZE)
    add_compile_options(-fsanitize=${ONEBIT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=${ONEBIT_SANITIZE})
endif()
if(ONEBIT_COVERAGE)
    add_compile_options(--coverage -O0 -g)
    add_link_options(--coverage)
endif()
