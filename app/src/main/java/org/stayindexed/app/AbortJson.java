package org.stayindexed.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.abort.AbortDiagnosis;
import org.stayindexed.model.abort.AbortMoments;
import org.stayindexed.model.abort.AbortRules;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.TimeHistogram;
import org.stayindexed.storage.view.AbortedUrl;

/**
 * Prints the URLs whose clients went away, for programs; the help of the command names the keys.
 */
final class AbortJson {
  private final JsonGenerator json;

  private AbortJson(JsonGenerator json) {
    this.json = json;
  }

  static void print(List<AbortedUrl> urls, PrintStream out) {
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (AbortedUrl url : urls) {
        new AbortJson(json).write(url);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
  }

  private void write(AbortedUrl url) throws IOException {
    json.writeStartObject();
    json.writeStringField("site", url.site());
    json.writeStringField("url", url.url());
    json.writeNumberField("aborts", url.aborts());
    json.writeNumberField("requests", url.requests());
    json.writeNumberField("share", url.share());
    clients(url.clients());
    json.writeFieldName("hours");
    json.writeArray(url.hours().stream().mapToLong(Long::longValue).toArray(), 0, AbortedUrl.HOURS);
    long[] weekdays = url.weekdays().stream().mapToLong(Long::longValue).toArray();
    json.writeFieldName("weekdays");
    json.writeArray(weekdays, 0, weekdays.length);
    json.writeNumberField("peak_hour", url.peakHour());
    json.writeNumberField("bytes", url.bytes());
    quantiles("request", url.times().aborted());
    quantiles("upstream", url.times().abortedUpstream());
    json.writeStringField("first_seen", url.firstSeen().toString());
    json.writeStringField("last_seen", url.lastSeen().toString());
    diagnosis(AbortRules.judge(url.times()));
    AbortMoments.Finding rhythm = url.moments().judge();
    json.writeStringField("rhythm", rhythm.rhythm().name());
    json.writeStringField("rhythm_evidence", rhythm.evidence());
    crawl(url.crawl());
    json.writeEndObject();
  }

  private void clients(Map<ClientClass, Long> clients) throws IOException {
    json.writeObjectFieldStart("clients");
    for (Map.Entry<ClientClass, Long> client : new TreeMap<>(clients).entrySet()) {
      json.writeNumberField(client.getKey().name(), client.getValue());
    }
    json.writeEndObject();
  }

  private void quantiles(String name, TimeHistogram times) throws IOException {
    quantile(name + "_p50_ms", times, 0.5);
    quantile(name + "_p95_ms", times, 0.95);
  }

  private void quantile(String name, TimeHistogram times, double share) throws IOException {
    Long millis = times.quantile(share).map(time -> time.toMillis()).orElse(null);
    if (millis == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, millis);
    }
  }

  private void diagnosis(AbortDiagnosis diagnosis) throws IOException {
    json.writeStringField("cause", diagnosis.cause().name());
    json.writeStringField("confidence", diagnosis.confidence().name());
    json.writeStringField("evidence", diagnosis.evidence());
    json.writeStringField("advice", diagnosis.cause().advice());
  }

  private void crawl(AbortedUrl.@Nullable CrawlSight crawl) throws IOException {
    if (crawl == null) {
      json.writeNullField("crawl");
      return;
    }
    json.writeObjectFieldStart("crawl");
    number("status", crawl.status());
    json.writeStringField("failure", crawl.failure());
    json.writeStringField("verdict", crawl.verdict());
    number("body_code", crawl.bodyCode());
    json.writeEndObject();
  }

  private void number(String name, @Nullable Integer value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }
}
