package org.stayindexed.crawler.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stayindexed.crawler.testsite.RawServer;

/**
 * One way in which a server misbehaves, a row of {@code faults.txt}.
 *
 * @param ending how the reply goes on
 * @param text the reply as it stands in the table
 * @param reply its bytes, each as a character
 * @param further bytes that follow over and over, likewise; none where the ending needs none
 * @param outcome what the fetch must end in
 */
record Fault(Ending ending, String text, String reply, String further, String outcome) {
  private static final Pattern CALL = Pattern.compile("\\{(\\w+):([^{}]*)}");
  private static final Pattern CODE = Pattern.compile("\\\\u([0-9a-f]{4})");

  /** Every row of the table, in order. */
  static final List<Fault> ALL = read();

  /** How a reply goes on behind its bytes. */
  enum Ending {
    CLOSE,
    SILENT,
    RESET,
    DRIP,
    REPEAT
  }

  private static List<Fault> read() {
    try (InputStream table = Fault.class.getResourceAsStream("faults.txt")) {
      return new String(table.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Fault::ofRow)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fault ofRow(String row) {
    String[] cells = row.split("\\|", -1);
    Ending ending = Ending.valueOf(cells[0].strip().toUpperCase(Locale.ROOT));
    String[] parts = (cells[1].strip() + ">>").split(">>", -1);
    return new Fault(ending, cells[1].strip(), bytes(parts[0]), bytes(parts[1]), cells[2].strip());
  }

  /** Replies to the request that was read from a connection. */
  void play(RawServer.Connection connection) throws Exception {
    connection.send(reply);
    switch (ending) {
      case CLOSE -> {}
      case SILENT -> connection.awaitClose();
      case RESET -> connection.reset();
      case DRIP -> drip(connection);
      case REPEAT -> repeat(connection);
    }
  }

  private void drip(RawServer.Connection connection) throws Exception {
    for (int i = 0; true; i = (i + 1) % further.length()) {
      connection.send(further.substring(i, i + 1));
      Thread.sleep(20);
    }
  }

  private void repeat(RawServer.Connection connection) throws Exception {
    String many = further.repeat(1 + 4096 / further.length());
    while (true) {
      connection.send(many);
    }
  }

  /** Whether a fetch ended as it must. */
  boolean isWhat(String actual) {
    return outcome.endsWith("*")
        ? actual.startsWith(outcome.substring(0, outcome.length() - 1))
        : actual.equals(outcome);
  }

  /** What stands in braces is worked out from the inside, with bytes as Latin-1. */
  private static String bytes(String cell) {
    String text = CODE.matcher(cell).replaceAll(c -> "" + (char) Integer.parseInt(c.group(1), 16));
    text = text.replace("\\n", "\r\n").replace("\\l", "\n").replace("\\r", "\r").replace('~', '\0');
    for (String before = ""; !before.equals(text); ) {
      before = text;
      text = CALL.matcher(text).replaceAll(call -> Matcher.quoteReplacement(called(call)));
    }
    return text;
  }

  private static String called(MatchResult call) {
    String argument = call.group(2);
    byte[] content = argument.getBytes(ISO_8859_1);
    return switch (call.group(1)) {
      case "gzip" -> new String(Coded.gzip(content), ISO_8859_1);
      case "zlib" -> new String(Coded.zlib(content), ISO_8859_1);
      case "deflate" -> new String(Coded.rawDeflate(content), ISO_8859_1);
      case "half" -> argument.substring(0, argument.length() / 2);
      default -> argument.repeat(Integer.parseInt(call.group(1)));
    };
  }
}
