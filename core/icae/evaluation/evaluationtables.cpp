// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/evaluationtables.h"

#include <fmt/format.h>

#include <cmath>

namespace mullion {

namespace {

std::int64_t whole(std::size_t number)
{
    return static_cast<std::int64_t>(number);
}

TableCell orNone(const std::optional<double>& number)
{
    return number ? TableCell(*number) : TableCell();
}

/// Mean, quartiles and median of a figure as four columns; the quartiles are details, and the
/// median too where it says little.
void addSpreadColumns(Table& table, const std::string& id, const std::string& title, int decimals,
                      bool showsMedian = true)
{
    table.columns.push_back({id, title, decimals});
    table.columns.push_back({id + "_lower", title + " q1", decimals, true});
    table.columns.push_back({id + "_median", "median", decimals, !showsMedian});
    table.columns.push_back({id + "_upper", title + " q3", decimals, true});
}

void addSpread(std::vector<TableCell>& row, const Spread& spread)
{
    row.insert(row.end(), {spread.mean, spread.lower, spread.median, spread.upper});
}

} // namespace

Table restorationTable(std::string id, std::string title, TableColumn by)
{
    Table table{
        std::move(id),
        std::move(title),
        {{"model", "model"},
         std::move(by),
         {"texts", "texts"},
         {"tokens", "tokens", 1},
         {"slots", "slots", 1}},
        {},
        {"BLEU: BLEU-4 of token ids, not smoothed; text BLEU: sacrebleu's default / 100; EM: "
         "share of tokens before the first wrong one; base: without slots"}};
    addSpreadColumns(table, "bleu", "BLEU", 4);
    addSpreadColumns(table, "exact_prefix", "EM", 4);
    table.columns.push_back({"text_bleu", "text BLEU", 4});
    addSpreadColumns(table, "nats_per_token", "nats/token", 4);
    addSpreadColumns(table, "base_nats_per_token", "base nats/token", 4, false);
    addSpreadColumns(table, "bits_per_slot", "bits/slot", 2, false);
    table.columns.push_back({"bits_per_number", "bits/number", 4, true});
    return table;
}

void addRestoration(Table& table, const std::string& model, TableCell by,
                    const RestorationFigures& figures)
{
    std::vector<TableCell> row = {model, std::move(by), whole(figures.texts), figures.tokens,
                                  figures.slots};
    addSpread(row, figures.bleu);
    addSpread(row, figures.exactPrefix);
    row.push_back(orNone(figures.textBleu));
    addSpread(row, figures.natsPerToken);
    addSpread(row, figures.natsPerTokenWithout);
    addSpread(row, figures.bitsPerSlot);
    row.emplace_back(figures.bitsPerNumber);
    table.rows.push_back(std::move(row));
}

Table continuationTable(std::span<const ContinuationFigures> figures, std::uint32_t tokens)
{
    Table table{
        "continuation",
        fmt::format("Continuation: perplexity of the same {} tokens behind each context", tokens),
        {{"context_tokens", "context tokens"},
         {"slots", "slots", 1},
         {"ratio", "tokens/slot", 2},
         {"texts", "texts"},
         {"perplexity_context", "with context", 3},
         {"perplexity_slots", "with slots", 3},
         {"perplexity_difference", "difference", 3},
         {"perplexity_without", "with neither", 3},
         {"nats_per_token_context", "nats/token context", 4, true},
         {"nats_per_token_slots", "nats/token slots", 4, true},
         {"nats_per_token_without", "nats/token neither", 4, true}},
        {},
        {}};
    addSpreadColumns(table, "lost_nats_per_token", "lost nats/token", 4);
    for (const ContinuationFigures& f : figures) {
        const double context = std::exp(f.natsWithContext);
        const double slots = std::exp(f.natsWithSlots);
        std::vector<TableCell> row = {std::int64_t{f.contextTokens},
                                      f.slots,
                                      f.contextTokens / f.slots,
                                      whole(f.texts),
                                      context,
                                      slots,
                                      slots - context,
                                      std::exp(f.natsWithout),
                                      f.natsWithContext,
                                      f.natsWithSlots,
                                      f.natsWithout};
        addSpread(row, f.loss);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table ratesTable(std::span<const RatePoint> points, std::size_t texts)
{
    Table table{"bits",
                fmt::format("Rate and distortion: what is stored for a text and what comes back, "
                            "means of {} texts",
                            texts),
                {{"method", "method"},
                 {"slots", "slots or tokens", 1},
                 {"bytes", "bytes", 1},
                 {"bits_per_byte", "bits/byte of text", 3},
                 {"bleu", "BLEU", 4},
                 {"exact_prefix", "EM", 4},
                 {"nats_per_token", "nats/token", 4},
                 {"text_bytes", "bytes of text", 1, true},
                 {"lossless", "lossless"}},
                {},
                {}};
    for (const RatePoint& p : points)
        table.rows.push_back({p.method, p.slots, p.bytes, 8 * p.bytes / p.textBytes, p.bleu,
                              p.exactPrefix, p.natsPerToken, p.textBytes,
                              std::string(p.isExact ? "yes" : "no")});
    return table;
}

Table collapseTable()
{
    Table table{"collapse",
                "Swap and collapse: do slots tell of their own text",
                {{"model", "model"}, {"texts", "texts"}},
                {},
                {}};
    addSpreadColumns(table, "own_nats_per_token", "own nats/token", 4);
    addSpreadColumns(table, "swapped_nats_per_token", "swapped nats/token", 4);
    addSpreadColumns(table, "base_nats_per_token", "base nats/token", 4, false);
    for (TableColumn column :
         {TableColumn{"hurt_share", "hurt by swap", 3},
          TableColumn{"effective_rank", "effective rank", 1}, TableColumn{"vectors", "of slots"},
          TableColumn{"text_share", "text's share", 3},
          TableColumn{"cosine_across_texts", "cosine across", 3},
          TableColumn{"cosine_within_texts", "cosine within", 3}})
        table.columns.push_back(std::move(column));
    return table;
}

void addCollapse(Table& table, const std::string& model, const SwapFigures& swap,
                 const SlotGeometry& geometry)
{
    std::vector<TableCell> row = {model, whole(swap.own.count)};
    addSpread(row, swap.own);
    addSpread(row, swap.swapped);
    addSpread(row, swap.without);
    row.insert(row.end(),
               {swap.hurtShare, geometry.effectiveRank, whole(geometry.vectors), geometry.textShare,
                geometry.cosineAcrossTexts, geometry.cosineWithinTexts});
    table.rows.push_back(std::move(row));
}

Table latencyTable(std::span<const LatencyFigures> figures)
{
    Table table{"latency",
                "Latency: seconds for a batch, medians",
                {{"batch", "batch"},
                 {"context_tokens", "context tokens"},
                 {"slots", "slots", 1},
                 {"new_tokens", "new tokens"},
                 {"plain_seconds", "plain s", 4},
                 {"compress_seconds", "compress s", 4},
                 {"decode_seconds", "decode s", 4},
                 {"total_seconds", "total s", 4},
                 {"speed_up", "speed-up", 2},
                 {"cached_speed_up", "slots cached", 2},
                 {"break_even_tokens", "even after tokens", 1},
                 {"break_even_uses", "even after uses", 2},
                 {"plain_first_seconds", "plain first s", 4, true},
                 {"decode_first_seconds", "decode first s", 4, true}},
                {},
                {}};
    for (const LatencyFigures& f : figures)
        table.rows.push_back(
            {whole(f.batch), std::int64_t{f.contextTokens}, f.slots, std::int64_t{f.newTokens},
             f.plainAll, f.compress, f.slotsAll, f.total(), f.speedUp(), f.speedUpWhenCached(),
             orNone(f.breakEvenTokens()), orNone(f.breakEvenUses()), f.plainFirst, f.slotsFirst});
    return table;
}

Table answersTable()
{
    return {"questions",
            "Answers, from slots, from the whole context, and from the prompt alone",
            {{"source", "from"},
             {"questions", "questions"},
             {"exact", "exact", 4},
             {"f1", "F1", 4},
             {"rouge_l", "ROUGE-L", 4},
             {"nats_per_token", "nats/token", 4},
             {"perplexity", "perplexity", 3}},
            {},
            {}};
}

void addAnswers(Table& table, AnswerSource source, std::span<const Answer> answers)
{
    AnswerScores sum;
    double nats = 0;
    double tokens = 0;
    for (const Answer& answer : answers) {
        sum.exact += answer.scores.exact;
        sum.f1 += answer.scores.f1;
        sum.rougeL += answer.scores.rougeL;
        nats += answer.nats;
        tokens += static_cast<double>(answer.tokens);
    }
    const auto count = static_cast<double>(answers.size());
    table.rows.push_back({nameOf(source), whole(answers.size()), sum.exact / count, sum.f1 / count,
                          sum.rougeL / count, nats / tokens, std::exp(nats / tokens)});
}

} // namespace mullion
