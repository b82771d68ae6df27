package org.stayindexed.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.stayindexed.report.HostileTexts;

/** Hostile texts in the rows of a query, read again with a parser of the format. */
class HostileOutputTest {
  private static String printed(Function<PrintStream, ResultOutput> format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    try (ResultOutput output = format.apply(out)) {
      output.columns(List.of("text", "end"));
      HostileTexts.all().forEach(text -> output.row(List.of(text, "|")));
    }
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<String> texts(String json) throws IOException {
    List<String> found = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && parser.currentName().equals("text")) {
          found.add(parser.getText());
        }
      }
    }
    return found;
  }

  @Test
  void jsonGivesBackEachText() throws IOException {
    assertThat(texts(printed(JsonOutput::new))).isEqualTo(HostileTexts.all());
  }

  @Test
  void jsonLinesHaveOneLineForEachText() throws IOException {
    String json = printed(JsonOutput::lines);
    assertThat(json.split("\n")).hasSameSizeAs(HostileTexts.all());
    assertThat(texts(json)).isEqualTo(HostileTexts.all());
  }

  @Test
  void rawCsvGivesBackEachText() throws IOException {
    List<CSVRecord> records =
        CSVFormat.RFC4180.parse(new StringReader(printed(CsvOutput::raw))).getRecords();
    assertThat(records.stream().skip(1).map(csv -> csv.get(0)).toList())
        .isEqualTo(HostileTexts.asUnicode());
    assertThat(records).allMatch(csv -> csv.size() == 2);
  }

  @Test
  void aTableHasOneLineForEachTextAndNoneMovesTheCursor() {
    String table = printed(TableOutput::new);
    assertThat(table.lines()).hasSize(3 + HostileTexts.all().size());
    assertThat(HostileTexts.unsafeOnTerminal(table)).isEmpty();
  }
}
