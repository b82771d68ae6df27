package org.stayindexed.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import org.stayindexed.model.page.BodyError;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.page.PageRefresh;
import org.stayindexed.model.page.PageText;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.url.PageUrl;

/** The facts of a body in one column, all but its links, which stand beside it. */
final class PackedFacts {
  /** Raise it with every change of the form; rows of another one are not read. */
  private static final int FORMAT = 5;

  private static final PageUrl SOME_URL = PageUrl.of("http://localhost/");
  private static final NumberedUrls ANY_URL = id -> SOME_URL;
  private static final int NOWHERE = -1;

  private PackedFacts() {}

  static byte[] pack(PageFacts facts, UrlNumbers numbers) throws SQLException {
    PackedWriter out = new PackedWriter();
    out.number(FORMAT);
    out.text(facts.title().orElse(""));
    out.number(facts.directives().size());
    for (RobotsDirective directive : facts.directives()) {
      out.text(directive.agent());
      out.text(directive.rules());
      out.text(directive.evidence());
      out.number(directive.byteOffset().orElse(NOWHERE) + 1);
    }
    out.number(facts.canonicals().size());
    for (CanonicalLink canonical : facts.canonicals()) {
      out.number(numbers.idOf(canonical.target()));
      out.text(canonical.written());
      out.text(canonical.evidence());
      out.number(canonical.place().code());
    }
    pack(facts.refresh(), numbers, out);
    pack(facts.bodyError(), out);
    out.number(facts.unusableLinks());
    pack(facts.related(), numbers, out);
    packText(facts.text(), out);
    return out.toBytes();
  }

  private static void packText(Optional<PageText> text, PackedWriter out) {
    out.number(text.isPresent() ? 1 : 0);
    text.ifPresent(
        said -> {
          out.text(said.description().orElse(""));
          out.text(said.heading().orElse(""));
          out.number(said.headings());
          out.number(said.words());
          out.number(said.fingerprint());
          out.number(said.simHash());
        });
  }

  private static void pack(List<RelatedLink> related, UrlNumbers numbers, PackedWriter out)
      throws SQLException {
    out.number(related.size());
    for (RelatedLink link : related) {
      out.number(link.relation().code());
      out.number(link.place().code());
      out.text(link.language());
      out.number(numbers.idOf(link.target()));
    }
  }

  private static void pack(Optional<PageRefresh> refresh, UrlNumbers numbers, PackedWriter out)
      throws SQLException {
    out.number(refresh.isPresent() ? 1 : 0);
    if (refresh.isPresent()) {
      out.number(refresh.get().delay().toMillis());
      out.number(numbers.idOf(refresh.get().target()));
      out.text(refresh.get().evidence());
    }
  }

  private static void pack(Optional<BodyError> error, PackedWriter out) {
    out.number(error.isPresent() ? 1 : 0);
    error.ifPresent(
        found -> {
          out.number(found.code());
          out.text(found.message());
        });
  }

  /**
   * Unpacks facts.
   *
   * @throws IllegalArgumentException if they have another form, or are none
   */
  static PageFacts unpack(byte[] packed, List<PageLink> links, NumberedUrls urls)
      throws SQLException {
    PackedReader in = new PackedReader(packed);
    checkFormat(in);
    return new PageFacts(
        notEmpty(in.text()),
        directives(in),
        canonicals(in, urls),
        refresh(in, urls),
        bodyError(in),
        links,
        (int) in.number(),
        related(in, urls),
        text(in));
  }

  private static Optional<PageText> text(PackedReader in) {
    return in.count() == 0
        ? Optional.empty()
        : Optional.of(
            new PageText(
                notEmpty(in.text()),
                notEmpty(in.text()),
                (int) in.number(),
                (int) in.number(),
                in.number(),
                in.number()));
  }

  private static Optional<String> notEmpty(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  /**
   * Goes through what a page needs without making URLs of it.
   *
   * @throws IllegalArgumentException as {@link #unpack}
   */
  static void forEachResource(byte[] packed, EachResource each) throws SQLException {
    PackedReader in = new PackedReader(packed);
    checkFormat(in);
    String unusedTitle = in.text();
    List<RobotsDirective> unusedDirectives = directives(in);
    List<CanonicalLink> unusedCanonicals = canonicals(in, ANY_URL);
    Optional<PageRefresh> unusedRefresh = refresh(in, ANY_URL);
    Optional<BodyError> unusedError = bodyError(in);
    long unusedLinks = in.number();
    for (int left = in.count(); left > 0; left--) {
      boolean resource = in.number() == RelatedLink.Relation.RESOURCE.code();
      long unusedPlace = in.number();
      String unusedLanguage = in.text();
      long target = in.number();
      if (resource) {
        each.resource(target);
      }
    }
  }

  private static void checkFormat(PackedReader in) {
    long format = in.number();
    if (format != FORMAT) {
      throw new IllegalArgumentException("Packed in form " + format + ", not " + FORMAT);
    }
  }

  /** What is done with each thing that a page needs. */
  @FunctionalInterface
  interface EachResource {
    void resource(long targetId) throws SQLException;
  }

  private static List<RelatedLink> related(PackedReader in, NumberedUrls urls) throws SQLException {
    List<RelatedLink> related = new ArrayList<>(0);
    for (int left = in.count(); left > 0; left--) {
      RelatedLink.Relation relation = of(in.number(), RelatedLink.Relation.values(), r -> r.code());
      RelatedLink.Place place = of(in.number(), RelatedLink.Place.values(), p -> p.code());
      related.add(new RelatedLink(relation, in.text(), urls.url(in.number()), place));
    }
    return related;
  }

  private static <T> T of(long code, T[] values, ToLongFunction<T> codeOf) {
    for (T value : values) {
      if (codeOf.applyAsLong(value) == code) {
        return value;
      }
    }
    throw new IllegalArgumentException("There is no code " + code);
  }

  private static List<RobotsDirective> directives(PackedReader in) {
    List<RobotsDirective> directives = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      directives.add(new RobotsDirective(in.text(), in.text(), in.text(), byteOffset(in)));
    }
    return directives;
  }

  private static OptionalInt byteOffset(PackedReader in) {
    int offset = (int) in.number() - 1;
    return offset == NOWHERE ? OptionalInt.empty() : OptionalInt.of(offset);
  }

  private static List<CanonicalLink> canonicals(PackedReader in, NumberedUrls urls)
      throws SQLException {
    List<CanonicalLink> canonicals = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      canonicals.add(
          new CanonicalLink(
              urls.url(in.number()),
              in.text(),
              in.text(),
              of(in.number(), RelatedLink.Place.values(), place -> place.code())));
    }
    return canonicals;
  }

  private static Optional<PageRefresh> refresh(PackedReader in, NumberedUrls urls)
      throws SQLException {
    return in.count() == 0
        ? Optional.empty()
        : Optional.of(
            new PageRefresh(Duration.ofMillis(in.number()), urls.url(in.number()), in.text()));
  }

  private static Optional<BodyError> bodyError(PackedReader in) {
    return in.count() == 0
        ? Optional.empty()
        : Optional.of(new BodyError((int) in.number(), in.text()));
  }
}
