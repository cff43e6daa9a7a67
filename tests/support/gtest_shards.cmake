# SPDX-License-Identifier: Apache-2.0
# onebit_add_gtests(TARGET): the tests of an executable, in four processes that may run side by side. One process a
# test would spend most of its time on starting, above all under sanitizers. A single test:
# build/release/bin/TARGET --gtest_filter=NAME
function(onebit_add_gtests target)
    set(shards 4)
    foreach(shard RANGE 1 ${shards})
        math(EXPR index "${shard} - 1")
        add_test(NAME ${target}.${shard} COMMAND ${target} --gtest_brief=1)
        set_tests_properties(${target}.${shard} PROPERTIES TIMEOUT 900
            ENVIRONMENT "GTEST_TOTAL_SHARDS=${shards};GTEST_SHARD_INDEX=${index}")
    endforeach()
endfunction()
