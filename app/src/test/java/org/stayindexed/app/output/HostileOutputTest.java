package org.stayindexed.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.app.output.parquet.ParquetOutput;
import org.stayindexed.app.output.parquet.ParquetRows;
import org.stayindexed.report.HostileTexts;
import org.stayindexed.storage.ColumnType;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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

  @Test
  void aWorkbookHoldsEachTextAsTextAndNoFormula(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("texts.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        XlsxOutput output = new XlsxOutput(out, "0.1.0")) {
      output.columns(List.of("text"));
      HostileTexts.all().forEach(text -> output.row(List.of(text)));
    }
    Element sheet = xml(entry(file, "xl/worksheets/sheet1.xml"));

    NodeList cells = sheet.getElementsByTagName("t");
    assertThat(IntStream.range(1, cells.getLength()).mapToObj(i -> cells.item(i).getTextContent()))
        .containsExactlyElementsOf(
            HostileTexts.all().stream().map(HostileOutputTest::inXml).toList());
    assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
    assertThat(sheet.getElementsByTagName("hyperlink").getLength()).isZero();
  }

  @Test
  void parquetGivesBackEachText(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("texts.parquet");
    try (OutputStream out = Files.newOutputStream(file);
        ParquetOutput output = new ParquetOutput(out, "0.1.0")) {
      output.types(List.of(new ColumnType(ColumnType.Kind.TEXT, 0, 0)));
      output.columns(List.of(HostileTexts.all().get(0)));
      HostileTexts.all().forEach(text -> output.row(List.of(text)));
    }
    assertThat(ParquetRows.of(file).stream().map(row -> row.get(0)).toList())
        .isEqualTo(HostileTexts.asUnicode());
  }

  @Test
  void aSitemapHoldsEachAddressAsText(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("sitemap.xml");
    try (SitemapOutput output = new SitemapOutput(file, null)) {
      output.columns(List.of("url", "lastmod"));
      HostileTexts.all()
          .forEach(text -> output.row(Arrays.asList("https://shop.example/?q=" + text, null)));
      assertThat(output.commit()).containsExactly(file);
    }
    Element sitemap = xml(Files.readAllBytes(file));

    int texts = HostileTexts.all().size();
    assertThat(sitemap.getElementsByTagName("*").getLength()).isEqualTo(2 * texts);
    NodeList places = sitemap.getElementsByTagName("loc");
    assertThat(IntStream.range(0, texts).mapToObj(i -> places.item(i).getTextContent()))
        .allMatch(place -> place.startsWith("https://shop.example/?q="));
  }

  /** What XML can hold of a text. */
  private static String inXml(String text) {
    StringBuilder held = new StringBuilder();
    text.codePoints().map(XmlText::orReplacement).forEach(held::appendCodePoint);
    return held.toString();
  }

  private static byte[] entry(Path zip, String name) throws IOException {
    try (ZipFile entries = new ZipFile(zip.toFile());
        InputStream entry = entries.getInputStream(entries.getEntry(name))) {
      return entry.readAllBytes();
    }
  }

  private static Element xml(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
  }
}
