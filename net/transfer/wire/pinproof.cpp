#include "transfermessages.h"

#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>

namespace net::transfer {

QByteArray pinProof(const QString &pin, QByteArrayView receiverNonce, QByteArrayView senderNonce)
{
    constexpr int rounds = 10'000;
    const QByteArray secret = pin.normalized(QString::NormalizationForm_KC).toUtf8();
    const QByteArray key = QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, secret,
                                                              receiverNonce.toByteArray(), rounds, macBytes);
    return QMessageAuthenticationCode::hash(receiverNonce.toByteArray() + senderNonce.toByteArray(), key,
                                            QCryptographicHash::Sha256);
}

} // namespace net::transfer
