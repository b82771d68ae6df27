package org.stayindexed.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.stayindexed.model.page.PageLink;

/**
 * The links of a page in one column: for each, in document order, the distance of its number to
 * that of the link before, zigzag as in Protocol Buffers, and one bit for nofollow. URLs that are
 * found together have numbers near each other, so most links take one or two bytes.
 */
final class PackedLinks {
  /** More than this the packed form of one link never takes. */
  static final int LONGEST = 10;

  private PackedLinks() {}

  /**
   * Packs links.
   *
   * @param maxBytes links that do not fit any more are left out
   */
  static byte[] pack(List<PageLink> links, UrlNumbers numbers, int maxBytes) throws SQLException {
    PackedWriter out = new PackedWriter();
    long previous = 0;
    for (PageLink link : links) {
      if (out.size() > maxBytes - LONGEST) {
        break;
      }
      long id = numbers.idOf(link.target());
      long distance = id - previous;
      long zigzag = (distance << 1) ^ (distance >> 63);
      out.number((zigzag << 1) | (link.follow() == PageLink.Follow.NOFOLLOW ? 1 : 0));
      previous = id;
    }
    return out.toBytes();
  }

  /** What is done with each link. */
  @FunctionalInterface
  interface Each {
    void link(long targetId, boolean nofollow) throws SQLException;
  }

  /**
   * Goes through packed links without making URLs of them.
   *
   * @throws IllegalArgumentException if these are no packed links
   */
  static void forEach(byte[] packed, Each each) throws SQLException {
    PackedReader in = new PackedReader(packed);
    long id = 0;
    while (in.hasNext()) {
      long value = in.number();
      long zigzag = value >>> 1;
      id += (zigzag >>> 1) ^ -(zigzag & 1);
      each.link(id, (value & 1) != 0);
    }
  }

  /** The links themselves. */
  static List<PageLink> unpack(byte[] packed, NumberedUrls urls) throws SQLException {
    List<PageLink> links = new ArrayList<>();
    forEach(
        packed,
        (id, nofollow) ->
            links.add(
                new PageLink(
                    urls.url(id), nofollow ? PageLink.Follow.NOFOLLOW : PageLink.Follow.FOLLOW)));
    return links;
  }
}
