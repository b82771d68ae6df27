package org.stayindexed.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Transport;

/**
 * What answers of one site have in common more often than not. Texts are redacted and cut to what
 * their columns hold; several lines of one name are kept as lines. Null stands for NULL.
 */
record HttpProfile(
    @Nullable String protocol,
    @Nullable String reasonPhrase,
    @Nullable String contentType,
    @Nullable String contentEncoding,
    @Nullable String server,
    @Nullable String cacheControl,
    @Nullable String vary,
    @Nullable String xRobotsTag,
    @Nullable String certificateFault) {

  static HttpProfile of(Answered answer) {
    Headers headers = answer.headers();
    Transport transport = answer.transport();
    return new HttpProfile(
        known(transport.protocol(), 20),
        known(transport.reason(), 200),
        lines(headers, "Content-Type", 300),
        lines(headers, "Content-Encoding", 100),
        lines(headers, "Server", 300),
        lines(headers, "Cache-Control", 500),
        lines(headers, "Vary", 500),
        lines(headers, "X-Robots-Tag", 2_000),
        transport.certificateFault().map(FailureClass::name).orElse(null));
  }

  static @Nullable String known(String text, int length) {
    return text.isEmpty() ? null : StoredText.orNull(text, length);
  }

  static @Nullable String lines(Headers headers, String name, int length) {
    List<String> values = headers.all(name);
    return values.isEmpty() ? null : StoredText.orNull(String.join("\n", values), length);
  }
}
