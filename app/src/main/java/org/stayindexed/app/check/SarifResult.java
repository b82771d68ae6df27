package org.stayindexed.app.check;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stayindexed.model.finding.Severity;

/** The result as SARIF 2.1.0 (OASIS); the place of a problem is a URL. */
final class SarifResult {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifResult() {}

  static void print(CheckResult result, PrintStream out) {
    JsonResult.object(
        out,
        json -> {
          json.writeStringField("$schema", SCHEMA);
          json.writeStringField("version", "2.1.0");
          json.writeArrayFieldStart("runs");
          json.writeStartObject();
          tool(result, json);
          json.writeArrayFieldStart("results");
          for (Problem problem : result.problems()) {
            result(problem, json);
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  private static void tool(CheckResult result, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Stayindexed");
    json.writeStringField("informationUri", "https://stayindexed.org/");
    json.writeArrayFieldStart("rules");
    Map<String, Problem> rules = new LinkedHashMap<>();
    result.problems().forEach(problem -> rules.putIfAbsent(problem.rule(), problem));
    for (Problem rule : rules.values()) {
      json.writeStartObject();
      json.writeStringField("id", rule.rule());
      text("shortDescription", rule.title(), json);
      text("help", rule.advice(), json);
      json.writeStringField("helpUri", rule.source());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void result(Problem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", problem.rule());
    json.writeStringField("level", level(problem.severity()));
    text("message", problem.title() + ": " + problem.url() + ": " + problem.evidence(), json);
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", problem.url());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void text(String name, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, NOTICE -> "note";
    };
  }
}
