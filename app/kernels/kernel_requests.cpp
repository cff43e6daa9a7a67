// SPDX-License-Identifier: Apache-2.0
#include "app/kernels/kernel_requests.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace onebit::app {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

void requestDefaults(KernelRequests& requests) {
    for (const KernelFamilyRow& row : kernelFamilies())
        requests[row.family] = row.kernels.front();
}

/// One FAMILY=KERNEL.
bool addRequest(std::string_view text, KernelRequests& requests) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) return false;
    const auto family = findKernelFamily(trimmed(text.substr(0, equals)));
    const auto kernel = findWeightKernel(trimmed(text.substr(equals + 1)));
    if (!family || !kernel || !serves(*kernel, *family)) return false;
    requests[*family] = *kernel;
    return true;
}

}  // namespace

Result<void> addKernelRequests(std::string_view text, KernelRequests& requests) {
    KernelRequests added = requests;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view request = trimmed(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
        if (request == "default") {
            requestDefaults(added);
        } else if (!request.empty() && !addRequest(request, added)) {
            return fail(ErrorCode::kInvalidArgument,
                        std::string(request) + " is not FAMILY=KERNEL; families and their kernels are " +
                            kernelFamiliesInWords());
        }
    }
    requests = std::move(added);
    return {};
}

Result<KernelRequests> kernelRequestsOfEnvironment() {
    KernelRequests requests;
    const char* text = std::getenv("ONEBIT_KERNELS");
    if (text == nullptr) return requests;
    if (auto added = addKernelRequests(text, requests); !added) {
        added.error().detail.insert(0, "ONEBIT_KERNELS: ");
        return tl::unexpected(std::move(added.error()));
    }
    return requests;
}

std::string kernelFamiliesInWords() {
    std::string words;
    for (const KernelFamilyRow& row : kernelFamilies()) {
        words.append(words.empty() ? "" : ", ").append(row.name);
        std::string kernels;
        for (const WeightKernel kernel : row.kernels)
            kernels.append(kernels.empty() ? " (" : ", ").append(weightKernelName(kernel));
        words += kernels + ")";
    }
    return words;
}

}  // namespace onebit::app
