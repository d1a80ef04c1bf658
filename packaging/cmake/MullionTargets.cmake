# SPDX-FileCopyrightText: 2026 The Mullion developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How every target of the project is built: language level, warnings, sanitizers, dependencies.
include(GNUInstallDirs)
include(GoogleTest)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Bits of a coder must not depend on how a compiler fuses floating-point operations.
add_compile_options(-ffp-contract=off)

find_program(MULLION_CCACHE ccache)
if(MULLION_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime
        # What does not see LibTorch or Qt is compiled once for all presets with the same flags.
        CCACHE_NOHASHDIR=1
        ${MULLION_CCACHE})
endif()

find_program(MULLION_MOLD mold)
if(MULLION_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

if(MULLION_SANITIZE)
    add_compile_options(-fsanitize=${MULLION_SANITIZE} -fno-omit-frame-pointer
                        -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${MULLION_SANITIZE})
endif()

find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(GTest REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(highway REQUIRED IMPORTED_TARGET libhwy)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(curl REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(sentencepiece REQUIRED IMPORTED_TARGET sentencepiece)
if(MULLION_WITH_TORCH)
    find_package(Torch REQUIRED)
endif()
if(MULLION_WITH_QT)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Svg Concurrent LinguistTools
                               Test)
    find_package(QCustomPlotQt6 REQUIRED)
    # moc of Qt 6.4 stumbles over libstdc++'s <concepts>; it needs nothing from there.
    set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS -D_COMPARE)
endif()

function(mullion_settings target)
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                                             -Woverloaded-virtual -Wold-style-cast)
    if(MULLION_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
endfunction()

# mullion_library(NAME SOURCES ... [PUBLIC targets] [PRIVATE targets])
function(mullion_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    mullion_settings(${name})
    target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# The one precompiled header pays from about four LibTorch files (16 s each without it).
function(mullion_use_torch target)
    target_link_libraries(${target} PRIVATE ${TORCH_LIBRARIES})
    # LibTorch's own headers shadow and cast; they come in as system headers. Ours must not.
    if(TARGET mullion_torch_pch)
        # Programs are compiled with -fPIE by default, the shared header is not.
        get_target_property(type ${target} TYPE)
        if(type STREQUAL "EXECUTABLE")
            set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
            target_compile_options(${target} PRIVATE -fPIC)
        endif()
        target_precompile_headers(${target} REUSE_FROM mullion_torch_pch)
    endif()
endfunction()

# mullion_translations(TARGET LANGUAGE ...)
# Compiles resources/translations/mullion_LANGUAGE.ts into the target, under :/translations.
function(mullion_translations target)
    set(sources)
    foreach(language IN LISTS ARGN)
        list(APPEND sources "${PROJECT_SOURCE_DIR}/resources/translations/mullion_${language}.ts")
    endforeach()
    # -nounfinished: a text that no one has looked at stays English.
    qt_add_lrelease(${target} TS_FILES ${sources} OPTIONS -nounfinished QM_FILES_OUTPUT_VARIABLE files)
    set(entries "")
    foreach(file IN LISTS files)
        get_filename_component(name "${file}" NAME)
        string(APPEND entries "<file>${name}</file>")
    endforeach()
    set(list "${CMAKE_CURRENT_BINARY_DIR}/mullion_translations.qrc")
    file(CONFIGURE OUTPUT "${list}" @ONLY
         CONTENT "<RCC><qresource prefix=\"/translations\">@entries@</qresource></RCC>\n")
    qt_add_resources(compiled "${list}" OPTIONS --name mullion_translations)
    target_sources(${target} PRIVATE ${compiled})
    set_source_files_properties("${list}" PROPERTIES SKIP_AUTORCC ON)
endfunction()

# mullion_test(NAME SOURCES ... LIBRARIES ... [ENVIRONMENT ...] [TORCH])
# One ctest entry per test case; with TORCH one per program, since LibTorch takes 0.5 s to start.
function(mullion_test name)
    cmake_parse_arguments(ARG "TORCH" "" "SOURCES;LIBRARIES;ENVIRONMENT" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    mullion_settings(${name})
    target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} GTest::gmock GTest::gtest
                                          GTest::gtest_main)
    target_compile_definitions(${name} PRIVATE
        MULLION_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    if(ARG_TORCH)
        mullion_use_torch(${name})
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES ENVIRONMENT "${ARG_ENVIRONMENT}" LABELS torch)
    else()
        gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST
                             PROPERTIES ENVIRONMENT "${ARG_ENVIRONMENT}")
    endif()
endfunction()
