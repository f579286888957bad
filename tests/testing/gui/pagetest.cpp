#include "pagetest.h"

#include "inlinemessage.h"
#include "pages.h"
#include "platform.h"
#include "settings.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

namespace testing {

using namespace widgets;

void PageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Settings::useFile(filePath(QStringLiteral("settings.ini")));
    m_session = std::make_unique<RecordedSession>();
    m_thread = std::make_unique<net::NetworkThread>();
    if (auto *dispatcher = net::createNetworkDispatcher())
        m_thread->setEventDispatcher(dispatcher);
    m_thread->start();
}

void PageTest::cleanup()
{
    m_page.reset();
    m_thread->stop();
    m_thread.reset();
    m_session.reset();
}

void PageTest::open(const QString &name, const QSize &size)
{
    m_page.reset();
    const auto specs = pageSpecs();
    const auto spec = std::find_if(specs.begin(), specs.end(), [&name](const PageSpec &each) { return each.name == name; });
    QVERIFY(spec != specs.end());
    m_page.reset(spec->make(context(), nullptr));
    m_page->resize(size);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void PageTest::click(const QString &button) const
{
    QTest::mouseClick(part<QAbstractButton>(button), Qt::LeftButton);
}

void PageTest::typeInto(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void PageTest::type(const QString &field, const QString &text) const
{
    const auto *combo = m_page->findChild<QComboBox *>(field);
    typeInto(combo ? combo->lineEdit() : part<QLineEdit>(field), text);
}

void PageTest::send(const QString &text) const
{
    auto *editor = part<QWidget>(m_page->name() + QStringLiteral(".composer.text"));
    editor->setFocus();
    QTest::keyClicks(editor, text);
    const QString button = m_page->name() + QStringLiteral(".composer.send");
    QTRY_VERIFY(part<QAbstractButton>(button)->isEnabled());
    click(button);
}

QString PageTest::messageText() const
{
    const auto *bar = part<InlineMessage>(m_page->name() + QStringLiteral(".message"));
    return bar->isVisibleTo(m_page.get()) ? bar->text() : QString();
}

quint16 PageTest::portOnceActive(net::EventKind kind) const
{
    if (!QTest::qWaitFor([this] { return m_page->isActive(); }))
        qFatal("the page does not become active: %s", qPrintable(messageText()));
    return m_session->events(kind).back().local.port();
}

} // namespace testing
