package org.stayindexed.logs.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stayindexed.model.traffic.RangeList;

/**
 * All lists of addresses that are known: those that came with this program, and in their place
 * those that the user gave later. Immutable.
 */
public final class KnownRanges {
  private static final int MAX_BYTES = 16 << 20;
  private static final String ENDING = ".json";

  private final Map<RangeList, PublishedRanges> lists;

  private KnownRanges(Map<RangeList, PublishedRanges> lists) {
    this.lists = lists;
  }

  /** Those that came with this program. */
  public static KnownRanges shipped() {
    Map<RangeList, PublishedRanges> lists = new EnumMap<>(RangeList.class);
    for (RangeList list : RangeList.values()) {
      try (InputStream in =
          KnownRanges.class.getResourceAsStream("ranges/" + list.label() + ENDING)) {
        if (in != null) {
          RangeFile file = RangeFile.parse(in.readAllBytes());
          lists.put(list, published(list, file, file.day().orElseThrow(), true));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the addresses of " + list.label(), e);
      }
    }
    return new KnownRanges(lists);
  }

  /**
   * Those that came with this program, and the newer ones of a folder.
   *
   * @param folder need not be there
   * @throws RangeFileException if a file in it cannot be used
   */
  public static KnownRanges in(Path folder) {
    Map<RangeList, PublishedRanges> lists = new EnumMap<>(shipped().lists);
    for (RangeList list : RangeList.values()) {
      Path path = folder.resolve(list.label() + ENDING);
      if (Files.isRegularFile(path)) {
        PublishedRanges given = read(list, path);
        PublishedRanges known = lists.get(list);
        if (known == null || !known.day().isAfter(given.day())) {
          lists.put(list, given);
        }
      }
    }
    return new KnownRanges(lists);
  }

  /**
   * Takes over a file into the folder, after it was found to be good: what is there stays if it is
   * not.
   *
   * @param list which it is; told by its name if empty
   * @throws RangeFileException if it cannot be used
   */
  public static PublishedRanges add(Path folder, Path file, Optional<RangeList> list) {
    RangeList known = list.orElseGet(() -> named(file));
    PublishedRanges read = read(known, file);
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, known.label(), ".new");
      // A list without a day has that of its file.
      Files.copy(
          file, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(
          fresh,
          folder.resolve(known.label() + ENDING),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return read;
    } catch (IOException e) {
      throw new RangeFileException(file + " cannot be copied to " + folder + ": " + e, e);
    }
  }

  /** Which list a file holds, by its name. */
  public static Optional<RangeList> list(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return RangeList.named(dot < 0 ? name : name.substring(0, dot));
  }

  private static RangeList named(Path file) {
    return list(file)
        .orElseThrow(
            () ->
                new RangeFileException(
                    file + " has none of the names under which lists are known: " + names()));
  }

  private static String names() {
    return String.join(
            ", ",
            List.of(RangeList.values()).stream().map(known -> known.label() + ENDING).toList())
        + "; or .txt or .csv";
  }

  private static PublishedRanges read(RangeList list, Path path) {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new RangeFileException("it is larger than any list of addresses");
      }
      RangeFile file = RangeFile.parse(Files.readAllBytes(path));
      LocalDate changed =
          LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC);
      return published(list, file, file.day().orElse(changed), false);
    } catch (IOException e) {
      throw new RangeFileException(path + " cannot be read: " + e.getMessage(), e);
    } catch (RangeFileException e) {
      throw new RangeFileException(path + " is no list of addresses: " + e.getMessage(), e);
    }
  }

  private static PublishedRanges published(
      RangeList list, RangeFile file, LocalDate day, boolean shipped) {
    return new PublishedRanges(
        list, day, file.prefixes().size(), shipped, AddressRanges.of(file.prefixes()));
  }

  /** The list, if it is known. */
  public Optional<PublishedRanges> of(RangeList list) {
    return Optional.ofNullable(lists.get(list));
  }

  /** All that are known, in their order. */
  public List<PublishedRanges> all() {
    return List.copyOf(lists.values());
  }
}
