// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/datasetwriter.h"

#include "core/base/filelock.h"
#include "core/datasets/documentbatches.h"
#include "core/datasets/encodingqueue.h"
#include "core/datasets/shardwriter.h"

#include <fmt/format.h>

#include <numeric>
#include <optional>
#include <set>

namespace mullion {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestRecord = 1 << 16;
constexpr std::uint64_t kLargestPlan = 256u << 20;

fs::path locksOf(const DatasetFolder& folder)
{
    return folder.path / "locks";
}

/// A folder that holds nothing but what a dataset begins with may become one.
Result<> checkIsFree(const DatasetFolder& folder)
{
    std::error_code error;
    fs::directory_iterator entry(folder.path, error);
    for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name != "locks" && !name.starts_with("plan.json"))
            return fail(ErrorCode::Usage,
                        fmt::format("'{}' is not empty and holds no dataset: there is '{}'",
                                    folder.path.string(), name),
                        "Choose another --out");
    }
    if (error)
        return fail(ErrorCode::Output,
                    fmt::format("Cannot list '{}': {}", folder.path.string(), error.message()),
                    "Check that --out is a folder that you may use");
    return {};
}

/// The plan of the folder, which is ours if there was none.
Result<DatasetPlan> agreeOnPlan(const DatasetFolder& folder, const DatasetPlan& wanted)
{
    std::error_code error;
    fs::create_directories(locksOf(folder), error);
    if (error)
        return fail(
            ErrorCode::Output,
            fmt::format("Cannot make the folder '{}': {}", folder.path.string(), error.message()),
            "Choose a place that can be written");
    if (!fs::exists(folder.planFile(), error)) {
        MULLION_TRY(checkIsFree(folder));
        MULLION_TRY(writeFileAtomically(folder.planFile(), wanted.toJson()));
    }
    const auto text = readFile(folder.planFile(), kLargestPlan);
    if (!text)
        return fail(text.error());
    auto plan = DatasetPlan::fromJson(asChars(*text), folder.planFile().string());
    if (!plan)
        return plan;
    if (const auto difference = differenceOf(*plan, wanted))
        return fail(ErrorCode::Usage,
                    fmt::format("'{}' is another dataset: {}", folder.path.string(), *difference),
                    "Give the same options as before, or choose another --out");
    return plan;
}

/// The record of a shard; nothing when there is none yet, an error when it is damaged.
Result<std::optional<ShardRecord>> readRecord(const DatasetFolder& folder, const std::string& plan,
                                              std::uint64_t shard)
{
    const fs::path path = folder.recordFile(shard);
    std::error_code error;
    if (!fs::exists(path, error))
        return std::nullopt;
    const auto text = readFile(path, kLargestRecord);
    if (!text)
        return fail(text.error());
    auto record = ShardRecord::fromJson(asChars(*text), plan, shard, path.string());
    if (!record)
        return fail(std::move(record).error());
    return *record;
}

/// Removes what a killed process has left of this shard. Its share is locked.
void removeParts(const DatasetFolder& folder, std::uint64_t shard)
{
    const ShardRecord record = ShardRecord::of(shard);
    std::error_code ignored;
    std::vector<fs::path> parts;
    for (const auto& entry : fs::directory_iterator(folder.path, ignored)) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(".part"))
            continue;
        for (const std::string& whole :
             {record.tokensFile.name, record.documentsFile.name, record.segmentsFile.name,
              folder.recordFile(shard).filename().string()}) {
            if (name.starts_with(whole + "."))
                parts.push_back(entry.path());
        }
    }
    for (const fs::path& part : parts)
        fs::remove(part, ignored);
}

/// One process's share of the work.
class Share
{
public:
    Share(const Tokenizer& tokenizer, const DatasetRequest& request, DatasetPlan plan,
          const DatasetObserver& observer)
        : m_tokenizer(tokenizer)
        , m_request(request)
        , m_folder{request.folder}
        , m_plan(std::move(plan))
        , m_identity(m_plan.identity())
        , m_observer(observer)
    {
        for (const CorpusFile& file : m_plan.files)
            m_progress.allBytes += file.sizeBytes;
    }

    Result<DatasetOutcome> run()
    {
        MULLION_TRY(findWholeShards());
        if (!m_everyShardIsKnown)
            MULLION_TRY(encode());
        MULLION_TRY(collect());
        return std::move(m_outcome);
    }

private:
    [[nodiscard]] bool isMine(std::uint64_t shard) const
    {
        return shard % m_request.shares == m_request.share - 1;
    }

    /// Which of ours need not be made again. Stops at the last one, if it is there.
    Result<> findWholeShards()
    {
        std::set<std::uint64_t> numbers;
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(m_folder.path, error)) {
            const std::string name = entry.path().filename().string();
            std::uint64_t number = 0;
            if (name.starts_with("shard-") && name.ends_with(".json")
                && (number = std::strtoull(name.c_str() + 6, nullptr, 10),
                    m_folder.recordFile(number).filename() == name))
                numbers.insert(number);
        }
        std::optional<std::uint64_t> last;
        for (const std::uint64_t number : numbers) {
            const auto record = readRecord(m_folder, m_identity, number);
            const bool isWhole = record && *record && (!isMine(number) || check(**record));
            if (isWhole && (*record)->last)
                last = number;
            if (!isMine(number))
                continue;
            if (isWhole) {
                m_whole.insert(number);
                continue;
            }
            if (!record)
                m_observer.noted(record.error().what + "; the shard is made again");
            fs::remove(m_folder.recordFile(number), error);
        }
        m_outcome.foundShards = m_whole.size();
        m_everyShardIsKnown = last.has_value();
        for (std::uint64_t i = m_request.share - 1; last && i <= *last; i += m_request.shares)
            m_everyShardIsKnown = m_everyShardIsKnown && m_whole.contains(i);
        return {};
    }

    bool check(const ShardRecord& record)
    {
        const auto checked = checkShardFiles(m_folder, record);
        if (!checked)
            m_observer.noted(checked.error().what + "; the shard is made again");
        return checked.has_value();
    }

    Result<> encode()
    {
        auto documents = openCorpus(m_request.corpus, m_request.part);
        if (!documents)
            return fail(std::move(documents).error());
        DocumentBatches batches(
            std::move(*documents), m_request.shardBytes,
            [this](std::uint64_t shard) { return isMine(shard) && !m_whole.contains(shard); });
        const auto queue =
            EncodingQueue::start(m_tokenizer, m_plan.tokenWidth(), m_request.threads);
        if (!queue)
            return fail(queue.error());
        for (bool atEnd = false; !atEnd || !(*queue)->isEmpty();) {
            if (!atEnd && !(*queue)->isFull()) {
                auto batch = batches.next();
                if (!batch)
                    return fail(std::move(batch).error());
                m_progress.bytesRead = batches.bytesRead();
                atEnd = !*batch;
                if (*batch && ((*batch)->endsShard || !(*batch)->documents.empty()))
                    (*queue)->push(std::move(**batch));
                else
                    m_observer.progressed(m_progress);
                continue;
            }
            const auto encoded = (*queue)->pop();
            if (!encoded)
                return fail(encoded.error());
            MULLION_TRY(write(*encoded));
            m_observer.progressed(m_progress);
        }
        if (batches.documents() == 0) {
            forget();
            return fail(ErrorCode::Input,
                        fmt::format("There is no document in the corpus '{}'{}",
                                    m_request.corpus.paths.front().string(),
                                    m_request.part == CorpusPart::All
                                        ? ""
                                        : fmt::format(" that belongs to its {} part",
                                                      nameOf(m_request.part))),
                        "Give more text, or another --part");
        }
        return {};
    }

    /// Nothing can ever be written here; what was begun would keep others from the folder.
    void forget()
    {
        std::error_code ignored;
        fs::remove(m_folder.planFile(), ignored);
        fs::remove_all(locksOf(m_folder), ignored);
        fs::remove(m_folder.path, ignored); // if it is empty now
    }

    Result<> write(const EncodedBatch& batch)
    {
        if (!m_writer) {
            removeParts(m_folder, batch.shard);
            auto writer = ShardWriter::create(m_folder, m_plan, batch.shard);
            if (!writer)
                return fail(std::move(writer).error());
            m_writer.emplace(std::move(*writer));
        }
        MULLION_TRY(m_writer->write(batch));
        m_progress.tokens +=
            std::accumulate(batch.documentSizes.begin(), batch.documentSizes.end(), 0ull);
        if (!batch.endsShard)
            return {};
        const auto record = m_writer->finish(batch.endsCorpus);
        if (!record)
            return fail(record.error());
        m_writer.reset();
        ++m_outcome.writtenShards;
        return {};
    }

    /// Whoever finds all shards writes the index; two who do write the same bytes.
    Result<> collect()
    {
        m_outcome.dataset.plan = m_plan;
        auto& shards = m_outcome.dataset.shards;
        bool hasGap = false;
        for (std::uint64_t number = 0;; ++number) {
            const auto record = readRecord(m_folder, m_identity, number);
            if (!record)
                return fail(record.error());
            hasGap = hasGap || !*record;
            if (*record)
                shards.push_back(**record);
            if (hasGap || (*record)->last)
                break;
        }
        m_outcome.isComplete = !hasGap;
        if (hasGap)
            return {};
        return writeFileAtomically(m_folder.indexFile(), m_outcome.dataset.toJson());
    }

    const Tokenizer& m_tokenizer;
    const DatasetRequest& m_request;
    DatasetFolder m_folder;
    DatasetPlan m_plan;
    std::string m_identity;
    const DatasetObserver& m_observer;
    std::set<std::uint64_t> m_whole; ///< shards of this share that are there
    bool m_everyShardIsKnown = false;
    std::optional<ShardWriter> m_writer;
    DatasetProgress m_progress;
    DatasetOutcome m_outcome;
};

Result<> checkRequest(const DatasetRequest& request)
{
    if (request.shares == 0 || request.share == 0 || request.share > request.shares)
        return fail(ErrorCode::Usage,
                    fmt::format("There is no share {} of {}", request.share, request.shares),
                    "Count the shares from 1: 1/4, 2/4, 3/4, 4/4");
    if (request.threads < 1 || request.shardBytes == 0)
        return fail(ErrorCode::Usage,
                    fmt::format("{} threads or shards of {} bytes cannot be", request.threads,
                                request.shardBytes),
                    "Give at least 1");
    return {};
}

} // namespace

Result<DatasetOutcome> writeDataset(const Tokenizer& tokenizer, const DatasetRequest& request,
                                    const DatasetObserver& observer)
{
    MULLION_TRY(checkRequest(request));
    const auto wanted =
        planDataset(tokenizer.info(), request.corpus, request.part, request.shardBytes);
    if (!wanted)
        return fail(wanted.error());
    const DatasetFolder folder{request.folder};
    auto plan = agreeOnPlan(folder, *wanted);
    if (!plan)
        return fail(std::move(plan).error());
    const auto lock =
        FileLock::take(locksOf(folder) / fmt::format("{}-of-{}", request.share, request.shares),
                       fmt::format("Share {} of {} of '{}' is being written", request.share,
                                   request.shares, folder.path.string()),
                       "Wait for it, or give another --shard");
    if (!lock)
        return fail(lock.error());
    return Share(tokenizer, request, std::move(*plan), observer).run();
}

} // namespace mullion
