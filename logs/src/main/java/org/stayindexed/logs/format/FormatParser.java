package org.stayindexed.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a format into its variables and the texts between them. */
final class FormatParser {
  private final FormatText text;
  private final String content;
  private final List<FormatField> fields = new ArrayList<>();
  private int at;

  private FormatParser(FormatText text) {
    this.text = text;
    this.content = text.content();
  }

  static LogFormat parse(FormatText text) {
    return new FormatParser(text).format();
  }

  private LogFormat format() {
    byte[] lead = literal().getBytes(StandardCharsets.UTF_8);
    while (at < content.length()) {
      field();
    }
    need("$status", Variable.STATUS);
    need(
        "the request ($request, $request_uri or $uri)",
        Variable.REQUEST,
        Variable.REQUEST_URI,
        Variable.URI,
        Variable.STEM);
    return LogFormat.ofTexts(text.name(), text.escaping(), lead, fields);
  }

  private void field() {
    int start = at;
    String name = variableName();
    int behind = at;
    String next = literal();
    if (next.isEmpty() && at < content.length()) {
      throw text.errorAt(
          behind,
          "nothing stands between $"
              + name
              + " and the variable behind it, so that nobody can tell where one ends; put a space"
              + " between them in nginx.conf, or take $request_uri if they are parts of the URL");
    }
    Variable variable = Variable.named(name);
    fields.add(new FormatField(variable, name, end(variable, next, start), next));
  }

  private String variableName() {
    int start = at++;
    boolean braces = content.startsWith("{", at);
    int from = braces ? ++at : at;
    while (at < content.length() && isNameCharacter(content.charAt(at))) {
      at++;
    }
    String name = content.substring(from, at);
    if (name.isEmpty() || (braces && !content.startsWith("}", at))) {
      throw text.errorAt(start, "after $ the name of a variable must follow");
    }
    at += braces ? 1 : 0;
    return name;
  }

  private static boolean isNameCharacter(char c) {
    return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  private String literal() {
    int dollar = content.indexOf('$', at);
    int end = dollar < 0 ? content.length() : dollar;
    String literal = content.substring(at, end);
    at = end;
    return literal;
  }

  private FieldEnd end(Variable variable, String next, int start) {
    boolean last = at >= content.length();
    if (next.startsWith("\"") && text.escaping() != Escaping.NONE) {
      return FieldEnd.AT_QUOTE;
    }
    if (last) {
      return FieldEnd.AT_LINE_END;
    }
    if (variable.isList() && (next.startsWith(", ") || next.startsWith(" : "))) {
      throw text.errorAt(
          start, "the text behind this list can stand inside of it too; put quotes around it");
    }
    if (variable == Variable.HTTP_USER_AGENT && next.startsWith(" ")) {
      throw text.errorAt(
          start, "$http_user_agent has spaces inside; it needs quotes around it in nginx.conf");
    }
    return variable == Variable.TIME_LOCAL
        ? FieldEnd.AFTER_TIME_LOCAL
        : variable == Variable.REQUEST
            ? FieldEnd.AFTER_REQUEST
            : variable.isList() ? FieldEnd.AFTER_LIST : FieldEnd.AT_TEXT;
  }

  private void need(String what, Variable... anyOf) {
    List<Variable> wanted = List.of(anyOf);
    if (fields.stream().noneMatch(field -> wanted.contains(field.variable()))) {
      throw text.errorAt(
          content.length(),
          "it lacks "
              + what
              + ", without which nothing can be counted; give the log_format that wrote this file,"
              + " or the name of one: "
              + LogFormat.presets());
    }
  }
}
