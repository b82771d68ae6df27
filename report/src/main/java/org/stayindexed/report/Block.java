package org.stayindexed.report;

import java.util.List;
import java.util.Optional;

/**
 * A part of a section.
 *
 * @param id by which a link finds it
 * @param title what it is folded under; empty if it is not folded
 * @param side a few words beside the title; without one, a heading of what follows
 * @param tone the class of those words for the style sheet
 * @param count how many things it is about; negative where that says nothing
 * @param open whether it begins unfolded
 * @param about what it shows, one paragraph each
 * @param source where that is stated
 * @param charts pictures
 * @param heats hours of the week
 * @param table its rows
 * @param diff lines that came and went
 */
public record Block(
    String id,
    String title,
    String side,
    String tone,
    long count,
    boolean open,
    List<String> about,
    Optional<Source> source,
    List<Chart> charts,
    List<HeatMap> heats,
    Optional<DataTable> table,
    List<LineDiff.Line> diff) {

  /**
   * Where something is stated.
   *
   * @param basis whether it is documented, reported or our inference
   */
  public record Source(String basis, String address) {}

  public Block {
    about = List.copyOf(about);
    charts = List.copyOf(charts);
    heats = List.copyOf(heats);
    diff = List.copyOf(diff);
  }

  /** A table that is always there. */
  static Block of(DataTable table) {
    return folded(table.id() + "-part", "", -1).with(table);
  }

  /** A heading above the parts that follow. */
  static Block heading(String words, String tone) {
    return folded("", "", -1).beside(words, tone);
  }

  /** An empty part, folded under a title. */
  static Block folded(String id, String title, long count) {
    return new Block(
        id,
        title,
        "",
        "",
        count,
        false,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** The same with a table. */
  Block with(DataTable rows) {
    return new Block(
        id, title, side, tone, count, open, about, source, charts, heats, Optional.of(rows), diff);
  }

  /** The same with paragraphs. */
  Block about(String... paragraphs) {
    return new Block(
        id,
        title,
        side,
        tone,
        count,
        open,
        List.of(paragraphs),
        source,
        charts,
        heats,
        table,
        diff);
  }

  /** The same with words beside the title. */
  Block beside(String words, String wordTone) {
    return new Block(
        id, title, words, wordTone, count, open, about, source, charts, heats, table, diff);
  }

  /** The same, unfolded. */
  Block unfolded() {
    return new Block(id, title, side, tone, count, true, about, source, charts, heats, table, diff);
  }

  /** The same with where it is stated. */
  Block from(String basis, String address) {
    return new Block(
        id,
        title,
        side,
        tone,
        count,
        open,
        about,
        Optional.of(new Source(basis, address)),
        charts,
        heats,
        table,
        diff);
  }

  /** The same with pictures. */
  Block drawn(List<Chart> pictures) {
    return new Block(
        id, title, side, tone, count, open, about, source, pictures, heats, table, diff);
  }

  /** The same with hours of the week. */
  Block heated(List<HeatMap> maps) {
    return new Block(id, title, side, tone, count, open, about, source, charts, maps, table, diff);
  }

  /** The same with lines that came and went. */
  Block comparing(List<LineDiff.Line> lines) {
    return new Block(
        id, title, side, tone, count, open, about, source, charts, heats, table, lines);
  }

  /** Whether it is folded under a title. */
  public boolean isFolded() {
    return !title.isEmpty();
  }
}
