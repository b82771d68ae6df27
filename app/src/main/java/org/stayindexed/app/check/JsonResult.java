package org.stayindexed.app.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** The result as one object. */
final class JsonResult {
  private JsonResult() {}

  /** What is written with a generator. */
  @FunctionalInterface
  interface Writing {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes an object and leaves the stream open. */
  static void object(PrintStream out, Writing writing) {
    JsonFactory factory = new JsonFactory();
    try (JsonGenerator json =
        factory.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      writing.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
  }

  static void print(CheckResult result, PrintStream out) {
    object(out, json -> write(result, json));
  }

  private static void write(CheckResult result, JsonGenerator json) throws IOException {
    json.writeStringField("site", result.site());
    json.writeNumberField("run", result.run());
    if (result.baseline().isPresent()) {
      json.writeNumberField("baseline", result.baseline().get());
    } else {
      json.writeNullField("baseline");
    }
    json.writeBooleanField("passed", result.problems().isEmpty());
    json.writeNumberField("suppressed", result.suppressed());
    json.writeArrayFieldStart("problems");
    for (Problem problem : result.problems()) {
      write(problem, json);
    }
    json.writeEndArray();
  }

  private static void write(Problem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", problem.rule());
    json.writeStringField("severity", problem.severity().name());
    json.writeStringField("title", problem.title());
    json.writeStringField("url", problem.url());
    json.writeStringField("evidence", problem.evidence());
    json.writeStringField("advice", problem.advice());
    json.writeStringField("source", problem.source());
    json.writeEndObject();
  }
}
