// SPDX-License-Identifier: Apache-2.0
#include "app/kernels/kernel_requests.h"

#include <gtest/gtest.h>

namespace onebit::app::test {
namespace {

TEST(KernelRequests, AreReadFromALine) {
    KernelRequests requests;
    ASSERT_TRUE(addKernelRequests("binary=bit planes, ternary-groups = rows,", requests));
    EXPECT_EQ(requests, (KernelRequests{{KernelFamily::kBinary, WeightKernel::kBitPlanes},
                                        {KernelFamily::kTernaryGroups, WeightKernel::kRows}}));
    ASSERT_TRUE(addKernelRequests("binary=rows", requests));
    EXPECT_EQ(requests[KernelFamily::kBinary], WeightKernel::kRows);
    EXPECT_EQ(requests.size(), 2U);
    ASSERT_TRUE(addKernelRequests("", requests));
    EXPECT_EQ(requests.size(), 2U);
}

TEST(KernelRequests, CanAskForTheDefaultsOfAllFamilies) {
    KernelRequests requests;
    ASSERT_TRUE(addKernelRequests("default,ternary=rows", requests));
    EXPECT_EQ(requests.size(), kernelFamilies().size());
    EXPECT_EQ(requests[KernelFamily::kBinary], kernelFamily(KernelFamily::kBinary).kernels.front());
    EXPECT_EQ(requests[KernelFamily::kTernary], WeightKernel::kRows);
}

TEST(KernelRequests, ThatNameSomethingElseAreRefusedWithWhatThereIs) {
    const KernelRequests before{{KernelFamily::kBinary, WeightKernel::kRows}};
    for (const char* text : {"lanes", "binary=", "=rows", "binary=fast", "quaternary=rows",
                             "ternary=bit planes", "binary=lanes,ternary"}) {
        SCOPED_TRACE(text);
        KernelRequests requests = before;
        const auto added = addKernelRequests(text, requests);
        ASSERT_FALSE(added.has_value());
        EXPECT_EQ(added.error().code, ErrorCode::kInvalidArgument);
        EXPECT_NE(added.error().detail.find("binary (lanes, rows, bit planes)"), std::string::npos)
            << added.error().detail;
        EXPECT_EQ(requests, before);
    }
}

}  // namespace
}  // namespace onebit::app::test
