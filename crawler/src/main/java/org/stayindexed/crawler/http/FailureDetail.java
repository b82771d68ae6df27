package org.stayindexed.crawler.http;

import java.util.EnumSet;
import java.util.Set;
import org.stayindexed.model.fetch.FailureClass;

/**
 * The words of an exception where they help and are the same every night; elsewhere the class of
 * failure says it all, and addresses and times would make an old failure look new.
 */
final class FailureDetail {
  private static final int MAX_LENGTH = 200;
  private static final Set<FailureClass> TELLING =
      EnumSet.of(
          FailureClass.BLOCKED_ADDRESS,
          FailureClass.TLS_OTHER,
          FailureClass.TLS_WRONG_HOST,
          FailureClass.PROTOCOL_ERROR,
          FailureClass.INTERNAL_ERROR);

  private FailureDetail() {}

  static String of(FailureClass failure, Throwable thrown) {
    String message = thrown.getMessage();
    if (!TELLING.contains(failure) || message == null) {
      return "";
    }
    String oneLine = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return oneLine.length() <= MAX_LENGTH ? oneLine : cut(oneLine);
  }

  private static String cut(String text) {
    boolean insideCharacter = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
    return text.substring(0, insideCharacter ? MAX_LENGTH - 1 : MAX_LENGTH);
  }
}
