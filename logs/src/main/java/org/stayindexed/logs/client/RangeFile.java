package org.stayindexed.logs.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file of address ranges says, in the form that Google introduced and others took over, or
 * as lines of text.
 *
 * @param day of its {@code creationTime}, if it has one
 * @param prefixes the networks
 * @see <a
 *     href="https://developers.google.com/search/docs/crawling-indexing/verifying-googlebot">Google</a>
 */
record RangeFile(Optional<LocalDate> day, List<String> prefixes) {
  private static final int MAX_PREFIXES = 100_000;
  private static final int DAY_LENGTH = 10;

  RangeFile {
    prefixes = List.copyOf(prefixes);
  }

  /**
   * Reads one.
   *
   * @throws RangeFileException if it has another form or names no network
   */
  static RangeFile parse(byte[] bytes) {
    return switch (firstLetter(bytes)) {
      case '{', '[' -> parseJson(bytes);
      case '<' -> throw new RangeFileException("it is a page of HTML");
      default -> limited(RangeText.parse(bytes));
    };
  }

  private static char firstLetter(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ') {
        return (char) b;
      }
    }
    return ' ';
  }

  private static RangeFile limited(RangeFile file) {
    if (file.prefixes.size() > MAX_PREFIXES) {
      throw new RangeFileException("it names more than " + MAX_PREFIXES + " networks");
    }
    return file;
  }

  private static RangeFile parseJson(byte[] bytes) {
    try (JsonParser json = new JsonFactory().createParser(bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RangeFileException("it is no JSON object");
      }
      return read(json);
    } catch (IOException e) {
      throw new RangeFileException("it is no JSON: " + firstLine(e), e);
    }
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("it ends too early");
  }

  private static RangeFile read(JsonParser json) throws IOException {
    Optional<LocalDate> day = Optional.empty();
    List<String> prefixes = new ArrayList<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("creationTime") && value == JsonToken.VALUE_STRING) {
        day = Optional.of(day(json.getText()));
      } else if (name.equals("prefixes") && value == JsonToken.START_ARRAY) {
        readPrefixes(json, prefixes);
      } else {
        json.skipChildren();
      }
    }
    if (prefixes.isEmpty()) {
      throw new RangeFileException("it names no network under \"prefixes\"");
    }
    return new RangeFile(day, prefixes);
  }

  private static LocalDate day(String time) {
    try {
      return LocalDate.parse(time.substring(0, Math.min(DAY_LENGTH, time.length())));
    } catch (DateTimeException e) {
      throw new RangeFileException("its creationTime \"" + time + "\" is no time", e);
    }
  }

  private static void readPrefixes(JsonParser json, List<String> prefixes) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      @Nullable String prefix = prefix(json);
      if (prefix == null || prefixes.size() >= MAX_PREFIXES) {
        throw new RangeFileException(
            prefix == null
                ? "entry "
                    + (prefixes.size() + 1)
                    + " of its prefixes has neither ipv4Prefix nor ipv6Prefix"
                : "it names more than " + MAX_PREFIXES + " networks");
      }
      prefixes.add(prefix);
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw new RangeFileException("its prefixes are no objects");
    }
  }

  private static @Nullable String prefix(JsonParser json) throws IOException {
    String prefix = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if ((name.equals("ipv4Prefix") || name.equals("ipv6Prefix"))
          && value == JsonToken.VALUE_STRING) {
        prefix = json.getText();
      } else {
        json.skipChildren();
      }
    }
    return prefix;
  }
}
