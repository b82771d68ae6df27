package org.stayindexed.app;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Sizes in bytes as people write them: {@code 500KB}, {@code 2MB}, {@code 1.5M}; 1 KB is 1024. */
final class SizeText implements ITypeConverter<Integer> {
  private static final int KB = 1 << 10;
  private static final int MB = 1 << 20;
  private static final int MIN = KB;
  private static final int MAX = 1 << 30;
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,10}(?:\\.\\d{1,3})?)\\s*([KMG]?)(?:I?B)?");

  @Override
  public Integer convert(String value) {
    Matcher matcher = TEXT.matcher(value.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "\"" + value + "\" is no size; write 500KB, 2MB or 64MB, or a number of bytes");
    }
    BigDecimal bytes = new BigDecimal(matcher.group(1)).multiply(unit(matcher.group(2)));
    if (bytes.compareTo(BigDecimal.valueOf(MIN)) < 0
        || bytes.compareTo(BigDecimal.valueOf(MAX)) > 0) {
      throw new TypeConversionException(
          "\"" + value + "\" is out of range; write a size between 1KB and 1GB");
    }
    return bytes.intValue();
  }

  private static BigDecimal unit(String letter) {
    return BigDecimal.valueOf(
        switch (letter) {
          case "K" -> KB;
          case "M" -> MB;
          case "G" -> MAX;
          default -> 1;
        });
  }
}
