package org.stayindexed.app.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON array with one object a row, a row a line; or only the objects, as JSON Lines. */
public final class JsonOutput implements ResultOutput {
  private final PrintStream out;
  private final JsonGenerator json;
  private final boolean lines;
  private List<String> names = List.of();
  private boolean begun;

  /** Prints an array to {@code out}, which stays open. */
  public JsonOutput(PrintStream out) {
    this(out, false);
  }

  /** Prints an object a line, without commas and brackets, to {@code out}, which stays open. */
  public static JsonOutput lines(PrintStream out) {
    return new JsonOutput(out, true);
  }

  private JsonOutput(PrintStream out, boolean lines) {
    this.out = out;
    this.lines = lines;
    try {
      this.json =
          new JsonFactory()
              .createGenerator(out)
              .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
              .setRootValueSeparator(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void columns(List<String> columns) {
    names = columns;
    out.print(lines ? "" : "[");
  }

  @Override
  public void row(List<@Nullable Object> values) {
    if (!lines) {
      out.print(begun ? ",\n" : "\n");
    }
    begun = true;
    try {
      json.writeStartObject();
      for (int i = 0; i < values.size(); i++) {
        json.writeFieldName(names.get(i));
        write(values.get(i));
      }
      json.writeEndObject();
      json.flush();
      if (lines) {
        out.print('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      json.writeNumber(new BigDecimal(number.toString()));
    } else {
      json.writeString(value.toString());
    }
  }

  @Override
  public void close() {
    if (!names.isEmpty() && !lines) {
      out.println(begun ? "\n]" : "]");
    }
  }
}
