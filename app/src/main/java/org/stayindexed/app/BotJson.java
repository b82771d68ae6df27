package org.stayindexed.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.stayindexed.storage.view.BotActivity;
import org.stayindexed.storage.view.CrawlWaste;

/** Prints what bots did, for programs; the help of the command names the keys. */
final class BotJson {
  private final JsonGenerator json;

  private BotJson(JsonGenerator json) {
    this.json = json;
  }

  static void print(List<BotActivity> bots, List<CrawlWaste> waste, PrintStream out) {
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      BotJson writer = new BotJson(json);
      json.writeStartObject();
      json.writeArrayFieldStart("bots");
      for (BotActivity bot : bots) {
        writer.write(bot);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("waste");
      for (CrawlWaste row : waste) {
        writer.write(row);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
  }

  private void write(BotActivity bot) throws IOException {
    json.writeStartObject();
    json.writeStringField("site", bot.site());
    json.writeStringField("bot", bot.bot());
    json.writeStringField("client", bot.client());
    json.writeNumberField("hits", bot.hits());
    json.writeNumberField("verified", bot.verified());
    json.writeNumberField("claimed", bot.claimed());
    json.writeNumberField("spoofed", bot.spoofed());
    json.writeObjectFieldStart("statuses");
    for (Map.Entry<Integer, Long> status : bot.sortedStatuses().entrySet()) {
      json.writeNumberField(String.valueOf(status.getKey()), status.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("unanswered", bot.unanswered());
    json.writeStringField("first_hit", bot.firstHit().toString());
    json.writeStringField("last_hit", bot.lastHit().toString());
    json.writeEndObject();
  }

  private void write(CrawlWaste waste) throws IOException {
    json.writeStartObject();
    json.writeStringField("site", waste.site());
    json.writeStringField("waste", waste.waste());
    json.writeStringField("pattern", waste.pattern());
    json.writeNumberField("hits", waste.hits());
    json.writeNumberField("urls", waste.urls());
    json.writeStringField("example", waste.example());
    json.writeEndObject();
  }
}
