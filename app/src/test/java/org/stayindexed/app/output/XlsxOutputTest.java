package org.stayindexed.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxOutputTest {
  @TempDir private Path directory;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private XlsxOutput write(int maxRows, List<List<@Nullable Object>> rows) {
    try (XlsxOutput output = new XlsxOutput(bytes, "0.1.0", maxRows)) {
      output.columns(List.of("a", "b"));
      rows.forEach(output::row);
      return output;
    }
  }

  private String sheet(String name) throws IOException {
    Path file = Files.write(directory.resolve("rows.xlsx"), bytes.toByteArray());
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/" + name + ".xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String cells(String name) throws IOException {
    String sheet = sheet(name);
    return sheet.substring(sheet.indexOf("<sheetData>"), sheet.indexOf("</sheetData>"));
  }

  @Test
  void textsAreTextsAndNumbersThatExcelWouldRoundToo() throws IOException {
    write(
        10,
        List.of(
            Arrays.asList("=1+1", 7L),
            Arrays.asList("<b>\u0000&", 1234567890123456789L),
            Arrays.asList(true, null),
            Arrays.asList(OffsetDateTime.parse("2026-11-22T03:15:00+01:00"), Double.NaN)));

    assertThat(cells("sheet1"))
        .contains("<is><t>=1+1</t></is>", "<v>7</v>")
        .contains("&lt;b&gt;&#xfffd;&amp;", "<t>1234567890123456789</t>")
        .contains("<v>1</v>", "<t>NaN</t>")
        // 02:15 in UTC, as days since 1899-12-30.
        .contains("<v>46348.09375</v>")
        .doesNotContain("<f>");
  }

  @Test
  void rowsThatASheetCannotHoldGoOnInTheNext() throws IOException {
    XlsxOutput output = write(3, List.of(row("1"), row("2"), row("3"), row("4"), row("5")));

    assertThat(output.sheets()).isEqualTo(3);
    assertThat(cells("sheet2"))
        .contains("<t>a</t>", "<t>3</t>", "<t>4</t>")
        .doesNotContain("<t>2</t>", "<t>5</t>");
  }

  @Test
  void aTextThatACellCannotHoldIsCutAndCounted() throws IOException {
    XlsxOutput output = write(10, List.of(row("x".repeat(32_767)), row("y".repeat(32_768))));

    assertThat(output.cutTexts()).isEqualTo(1);
    String cells = cells("sheet1");
    assertThat(cells.contains("<t>" + "x".repeat(32_767) + "</t>")).isTrue();
    assertThat(cells.contains("<t>" + "y".repeat(32_766) + "&#x2026;</t>")).isTrue();
  }

  private static List<@Nullable Object> row(String text) {
    return Arrays.asList(text, null);
  }
}
