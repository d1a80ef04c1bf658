// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/rippledock.h"

#include "app/workbench/describe.h"
#include "app/workbench/panechoice.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "widgets/models/bytetext.h"
#include "widgets/text/rippleview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion::workbench {

namespace {

constexpr int kSoonMs = 20;
constexpr int kWaitingMs = 250;
constexpr std::uint64_t kExcerptBytes = 4096;
constexpr int kLongestReplacement = 64;

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString counted(std::uint64_t count, const QString& one, const QString& many)
{
    return QStringLiteral("%1 %2").arg(number(count), count == 1 ? one : many);
}

/// "3 tokens change", "3 tokens become 4".
QString changeOf(std::uint64_t before, std::uint64_t after, const QString& one, const QString& many)
{
    const QString counts = counted(before, one, many);
    if (before != after)
        return (before == 1 ? RippleDock::tr("%1 becomes %2") : RippleDock::tr("%1 become %2"))
            .arg(counts, number(after));
    return before == 1 ? RippleDock::tr("%1 changes").arg(counts)
                       : RippleDock::tr("%1 change").arg(counts);
}

QString reachText(const Ripple& ripple)
{
    const std::uint64_t reach = ripple.reach.value();
    const QString bytes = counted(reach, RippleDock::tr("byte"), RippleDock::tr("bytes"));
    if (!ripple.agrees)
        return reach == 0 ? RippleDock::tr("no text follows in which the streams could agree again")
                          : RippleDock::tr("the streams never agree again in the %1 that follow")
                                .arg(bytes);
    if (ripple.agreesAtSegment)
        return RippleDock::tr("the streams agree again after %1, where the next example begins")
            .arg(bytes);
    return reach == 0 ? RippleDock::tr("the streams agree again right behind it")
                      : RippleDock::tr("the streams agree again after %1").arg(bytes);
}

} // namespace

QString rippleSentence(const Ripple& ripple, const TokenizerInfo& info)
{
    if (!ripple.changesTokens())
        return RippleDock::tr("No token changes.");
    const std::uint64_t before = ripple.before.tokens.size().value();
    const std::uint64_t after = ripple.after.tokens.size().value();
    QString what = changeOf(before, after, RippleDock::tr("token"), RippleDock::tr("tokens"));
    if (info.tokensPerWindow > 1)
        what = RippleDock::tr("%1 and %2")
                   .arg(changeOf(ripple.before.windows.value(), ripple.after.windows.value(),
                                 RippleDock::tr("window"), RippleDock::tr("windows")),
                        what);
    else if (info.tokensPerWindow == 1)
        what = RippleDock::tr("%1 (each a window)").arg(what);
    QString sentence = RippleDock::tr("%1; %2.").arg(what, reachText(ripple));
    if (before != after) {
        const std::uint64_t bits =
            (std::max(before, after) - std::min(before, after)) * std::uint64_t(info.bitsPerToken);
        sentence += QLatin1Char(' ')
                    + (after > before ? RippleDock::tr("The code is %1 longer.")
                                      : RippleDock::tr("The code is %1 shorter."))
                          .arg(counted(bits, RippleDock::tr("bit"), RippleDock::tr("bits")));
    }
    return sentence;
}

RippleDock::RippleDock(Workspace* workspace, QWidget* parent)
    : QDockWidget(tr("Ripple"), parent)
    , m_workspace(workspace)
    , m_choice(describe(new PaneChoice(workspace, this), tr("Pane of the change"),
                        tr("Which pane's tokens are compared")))
    , m_kind(describe(new QComboBox(this), tr("Kind of change"),
                      tr("What happens to the character at the selected place. The text itself "
                         "stays as it is")))
    , m_replacement(describe(new QLineEdit(this), tr("New text"),
                             tr("What stands at the selected place after the change")))
    , m_place(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_view(describe(new RippleView(this), tr("Tokens before and after the change"), QString()))
    , m_job(&m_threads)
{
    setObjectName(QStringLiteral("rippleDock"));
    m_choice->setMinimumContentsLength(26);
    m_kind->addItem(tr("Replace by"));
    m_kind->addItem(tr("Insert before"));
    m_kind->addItem(tr("Remove"));
    m_replacement->setMaxLength(kLongestReplacement);
    m_replacement->setText(QStringLiteral("x"));
    m_replacement->setPlaceholderText(tr("New text"));
    m_replacement->setMaximumWidth(fontMetrics().horizontalAdvance(QLatin1Char('m')) * 14);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setToolTip(tr("The character that is changed: the first one that is selected. Select "
                           "another place in any view, or step with the arrow keys"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setToolTip(tr("What the change does: the streams of tokens agree again where, from "
                              "one place of the text on, all tokens are the same to its end"));
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_threads.setMaxThreadCount(2); // a new change need not wait for the old one to stop

    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(3);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(6, 0, 6, 0);
    top->addWidget(m_choice);
    top->addWidget(m_place, 1);
    top->addWidget(m_kind);
    top->addWidget(m_replacement);
    auto* words = new QHBoxLayout;
    words->setContentsMargins(6, 0, 6, 0);
    words->addWidget(m_sentence, 1);
    layout->addLayout(top);
    layout->addLayout(words);
    layout->addWidget(m_view, 1);
    setWidget(content);

    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(kWaitingMs);
    connect(&m_soon, &QTimer::timeout, this, &RippleDock::update);
    connect(&m_waiting, &QTimer::timeout, this,
            [this] { m_sentence->setText(tr("Following the change.")); });
    connect(m_choice, &PaneChoice::paneChosen, this, &RippleDock::updateSoon);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_replacement->setEnabled(kind != static_cast<int>(Kind::Remove));
        updateSoon();
    });
    connect(m_replacement, &QLineEdit::textChanged, this, &RippleDock::updateSoon);
    const auto ifShown = [this](int pane) {
        if (pane == m_choice->pane())
            updateSoon();
    };
    connect(workspace, &Workspace::paneReset, this, ifShown);
    connect(workspace, &Workspace::paneProgressed, this, ifShown);
    connect(workspace->bus(), &SelectionBus::selectedChanged, this, &RippleDock::updateSoon);
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)
            updateSoon();
    });
    connect(m_view, &RippleView::placeChosen, this, [this](BytePos byte) {
        m_workspace->bus()->select({byte, byte + ByteCount(1)});
    });
    connect(m_view, &RippleView::stepped, this, &RippleDock::step);
    update();
}

void RippleDock::activate()
{
    QDockWidget::show();
    raise();
    m_replacement->setFocus(Qt::ShortcutFocusReason);
    m_replacement->selectAll();
}

void RippleDock::setKind(Kind kind)
{
    m_kind->setCurrentIndex(static_cast<int>(kind));
}

void RippleDock::setReplacement(const QString& text)
{
    m_replacement->setText(text);
}

QString RippleDock::sentence() const
{
    return m_sentence->text();
}

std::optional<TextEdit> RippleDock::edit() const
{
    if (!m_workspace->hasText())
        return std::nullopt;
    const ByteView bytes = m_workspace->text().text->bytes;
    const BytePos place = m_workspace->bus()->selected().begin;
    const auto kind = static_cast<Kind>(m_kind->currentIndex());
    const bool isBehind = place.value() >= bytes.size();
    const ByteRange character = isBehind ? ByteRange{BytePos(bytes.size()), BytePos(bytes.size())}
                                         : characterAt(bytes, place);
    const QByteArray typed = m_replacement->text().toUtf8();
    if ((isBehind && kind != Kind::Insert) || (typed.isEmpty() && kind != Kind::Remove))
        return std::nullopt;
    TextEdit edit{character.begin, {}, {}};
    if (kind != Kind::Insert)
        edit.removed = character.size();
    if (kind != Kind::Remove)
        edit.inserted.assign(typed.begin(), typed.end());
    return edit;
}

void RippleDock::updateSoon()
{
    // What nobody sees computes nothing.
    m_job.cancel();
    m_waiting.stop();
    if (isVisible())
        m_soon.start();
    else
        m_soon.stop();
}

/// Why no change can be followed now; empty when one can.
QString RippleDock::whyNot() const
{
    const PaneState& state = m_workspace->pane(m_choice->pane());
    if (!m_workspace->hasText())
        return tr("Open a text to see how far the change of one character reaches");
    if (!state.trace)
        return state.progress == PaneState::Progress::Opening
                   ? tr("The tokenizer is being opened")
                   : tr("This pane has no tokenizer. Choose one, or the other pane");
    if (state.progress == PaneState::Progress::Failed)
        return tr("The tokenizer stopped by a problem, so there is nothing to compare with");
    if (state.progress != PaneState::Progress::Done)
        return tr("The change is followed as soon as the whole text is tokenized");
    if (edit())
        return {};
    const auto kind = static_cast<Kind>(m_kind->currentIndex());
    if (kind != Kind::Remove && m_replacement->text().isEmpty())
        return tr("Type what is to stand at the selected place");
    return tr("Behind the last character there is nothing to change. Select a character, or insert "
              "before this place");
}

void RippleDock::update()
{
    m_job.cancel();
    m_waiting.stop();
    const QString obstacle = whyNot();
    if (!obstacle.isEmpty()) {
        showNothing(obstacle);
        return;
    }
    const TextEdit change = *edit();
    const ByteView bytes = m_workspace->text().text->bytes;
    const ByteRange character = change.at.value() < bytes.size() ? characterAt(bytes, change.at)
                                                                 : ByteRange{change.at, change.at};
    m_place->setText(character.empty()
                         ? tr("The end of the text")
                         : tr("“%1” at byte %2")
                               .arg(printableBytes(bytes.subspan(character.begin.value(),
                                                                 character.size().value())),
                                    number(character.begin.value())));
    m_waiting.start();
    const PaneState& state = m_workspace->pane(m_choice->pane());
    // A trace that is done does not change any more, so another thread may read it.
    m_job.run(
        [text = m_workspace->text().text, tokenizer = state.tokenizer, trace = state.trace,
         change](const std::stop_token& stop) {
            RippleOptions options;
            options.excerptBytes = kExcerptBytes;
            return followEdit(*tokenizer, text->view(), *trace, change, options, stop);
        },
        [this, change](const Result<Ripple>& ripple) { show(ripple, change); });
}

void RippleDock::showNothing(const QString& why)
{
    m_place->clear();
    m_sentence->clear();
    m_view->setMessage(why);
}

void RippleDock::show(const Result<Ripple>& ripple, const TextEdit& edit)
{
    m_waiting.stop();
    if (!ripple) {
        showNothing(tr("The change could not be followed: %1")
                        .arg(QString::fromStdString(ripple.error().sentence())));
        return;
    }
    const TokenizerInfo& info = m_workspace->pane(m_choice->pane()).tokenizer->info();
    m_view->setRipple(*ripple, edit, info);
    QString words = rippleSentence(*ripple, info);
    if (m_view->scene().isCut())
        words += QLatin1Char(' ') + tr("The first %1 bytes are shown.").arg(number(kExcerptBytes));
    m_sentence->setText(words);
    m_view->setAccessibleDescription(words);
}

void RippleDock::step(int direction)
{
    if (!m_workspace->hasText())
        return;
    const ByteView bytes = m_workspace->text().text->bytes;
    const BytePos place = m_workspace->bus()->selected().begin;
    if (place.value() >= bytes.size() ? direction > 0 : direction < 0 && place == BytePos(0))
        return;
    if (direction > 0) {
        const BytePos next = characterAt(bytes, place).end;
        m_workspace->bus()->select(next.value() < bytes.size() ? characterAt(bytes, next)
                                                               : ByteRange{next, next});
        return;
    }
    const BytePos begin =
        place.value() >= bytes.size() ? BytePos(bytes.size()) : characterAt(bytes, place).begin;
    if (begin > BytePos(0))
        m_workspace->bus()->select(characterAt(bytes, begin - ByteCount(1)));
}

} // namespace mullion::workbench
