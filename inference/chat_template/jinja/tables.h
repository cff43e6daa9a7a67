// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "inference/chat_template/jinja/callable.h"

// What templates can call, in tables by name. Behaviour is that of Jinja 3 and Python.
namespace onebit::jinja {

std::span<const Function> textFilters();
std::span<const Function> sequenceFilters();
std::span<const Function> numberFilters();
/// Filters that apply others: map, select, selectattr, reject, rejectattr.
std::span<const HigherFunction> higherFilters();

std::span<const Test> tests();

std::span<const Function> textMethods();
std::span<const Function> mappingMethods();
std::span<const Function> listMethods();
std::span<const Function> loopMethods();

std::span<const GlobalFunction> globalFunctions();

}  // namespace onebit::jinja
