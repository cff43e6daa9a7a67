// SPDX-License-Identifier: Apache-2.0
#include "app/kernels/kernel_store.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <span>
#include <system_error>
#include <utility>

#include "inference/base/replacement_file.h"
#include "inference/base/simd_target.h"
#include "inference/base/system_resources.h"

namespace onebit::app {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// More than one machine writes where a home folder is shared; the oldest records go.
constexpr std::size_t kMostRecords = 64;
constexpr std::uintmax_t kMostBytes = 1U << 20;

std::string textOf(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// 0 for what is not a positive number.
double rateOf(const Json& object, const char* key) {
    const auto found = object.find(key);
    const double value = found != object.end() && found->is_number() ? found->get<double>() : 0;
    return std::isfinite(value) && value > 0 ? value : 0;
}

Json toJson(const KernelRecord& record) {
    auto kernels = Json::array();
    for (const KernelRate& rate : record.rates) {
        kernels.push_back({{"kernel", weightKernelName(rate.kernel)},
                           {"generationWeightsPerSecond", rate.generationWeightsPerSecond},
                           {"promptWeightsPerSecond", rate.promptWeightsPerSecond}});
    }
    return {{"processor", record.machine.processor},
            {"target", record.machine.target},
            {"threads", record.machine.threads},
            {"family", kernelFamily(record.family).name},
            {"date", record.date},
            {"steady", record.steady},
            {"kernels", kernels}};
}

/// Nullopt for anything but what toJson() writes.
std::optional<KernelRecord> fromJson(const Json& object) {
    if (!object.is_object()) return std::nullopt;
    const auto family = findKernelFamily(textOf(object, "family"));
    const auto threads = object.find("threads");
    const auto kernels = object.find("kernels");
    if (!family || threads == object.end() || !threads->is_number_unsigned()) return std::nullopt;
    if (kernels == object.end() || !kernels->is_array()) return std::nullopt;
    KernelRecord record{
        {textOf(object, "processor"), textOf(object, "target"), threads->get<std::uint32_t>()},
        *family,
        textOf(object, "date"),
        {},
        object.value("steady", Json()) == Json(true)};
    for (const Json& row : *kernels) {
        const auto kernel = row.is_object() ? findWeightKernel(textOf(row, "kernel")) : std::nullopt;
        if (!kernel) return std::nullopt;
        record.rates.push_back(
            {*kernel, rateOf(row, "generationWeightsPerSecond"), rateOf(row, "promptWeightsPerSecond")});
        if (record.rates.back().generationWeightsPerSecond <= 0) return std::nullopt;
        if (record.rates.back().promptWeightsPerSecond <= 0) return std::nullopt;
    }
    const bool whole =
        std::ranges::equal(record.rates, kernelFamily(*family).kernels, {}, &KernelRate::kernel);
    return whole ? std::optional(std::move(record)) : std::nullopt;
}

}  // namespace

KernelMachine thisMachine(std::uint32_t threads) {
    return {processorName(), std::string(chosenTarget()), threads != 0 ? threads : usableProcessors()};
}

std::vector<KernelRecord> KernelStore::read() const {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(m_file, error);
    if (error || size > kMostBytes) return {};
    std::ifstream stream(m_file, std::ios::binary);
    const Json json = Json::parse(stream, nullptr, false);
    if (!json.is_object() || json.value("version", Json()) != Json(kKernelsVersion)) return {};
    std::vector<KernelRecord> records;
    const auto measured = json.find("measured");
    if (measured == json.end() || !measured->is_array()) return {};
    for (const Json& object : *measured) {
        if (auto record = fromJson(object)) records.push_back(std::move(*record));
    }
    return records;
}

std::optional<KernelRecord> KernelStore::find(const KernelMachine& machine, KernelFamily family) const {
    for (KernelRecord& record : read()) {
        if (record.machine == machine && record.family == family) return std::move(record);
    }
    return std::nullopt;
}

bool KernelStore::keep(const KernelRecord& record) const {
    std::vector<KernelRecord> records = read();
    std::erase_if(records, [&](const KernelRecord& old) {
        return old.machine == record.machine && old.family == record.family;
    });
    records.push_back(record);
    const std::size_t surplus = records.size() > kMostRecords ? records.size() - kMostRecords : 0;
    auto measured = Json::array();
    for (const KernelRecord& kept : std::span(records).subspan(surplus))
        measured.push_back(toJson(kept));
    const Json json{{"version", kKernelsVersion}, {"measured", measured}};
    const std::string text = json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    std::error_code error;
    fs::create_directories(m_file.parent_path(), error);
    Result<ReplacementFile> file = ReplacementFile::create(m_file);
    return file && file->write(std::as_bytes(std::span(text))) && file->commit();
}

}  // namespace onebit::app
