package org.stayindexed.crawler.trap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stayindexed.crawler.scope.UrlShape;
import org.stayindexed.model.url.PageUrl;

/**
 * The families of a site by the shape of their URLs. A directory with too many shapes becomes one
 * family, and so do too many directories: that is how ever new names and combinations are known,
 * and what bounds the memory. To a site with something to say on each page it makes no difference.
 */
final class Families {
  private static final int MAX_SHAPES = 32;
  private static final int MAX_DIRECTORIES = 100;
  private static final String REST = "/*/**";

  private final PageUrl start;
  private final Map<String, Directory> directories = new HashMap<>();

  Families(PageUrl start) {
    this.start = start;
  }

  private static final class Directory {
    private final Family whole;
    private final Map<String, Family> shapes = new HashMap<>();
    private boolean one;

    Directory(String name) {
      this.whole = new Family(name);
    }
  }

  /** The family that a URL belongs to now. */
  Family of(PageUrl url) {
    String host = host(url);
    Directory directory = directory(host, url);
    if (directory.one) {
      return directory.whole.root();
    }
    String shape = UrlShape.of(url);
    Family family = directory.shapes.get(shape);
    if (family != null) {
      return family.root();
    }
    if (directory.shapes.size() >= MAX_SHAPES) {
      return united(directory);
    }
    Family created = new Family(host + shape);
    directory.shapes.put(shape, created);
    return created;
  }

  private String host(PageUrl url) {
    if (url.sameHost(start)) {
      return "";
    }
    return url.host().endsWith("." + start.host()) ? "*." + start.host() : url.host();
  }

  private Directory directory(String host, PageUrl url) {
    String first = UrlShape.directory(url);
    boolean query = first.equals("/*") && url.pathAndQuery().indexOf('?') >= 0;
    String name = host + first + (query ? "?*" : "*");
    Directory known = directories.get(name);
    if (known != null) {
      return known;
    }
    boolean tooMany = directories.size() >= MAX_DIRECTORIES;
    Directory created = directories.computeIfAbsent(tooMany ? host + REST : name, Directory::new);
    created.one |= tooMany;
    return created;
  }

  private static Family united(Directory directory) {
    directory.one = true;
    for (Family family : directory.shapes.values()) {
      Family root = family.root();
      Family whole = directory.whole.root();
      if (root != whole) {
        whole.take(root);
      }
    }
    directory.shapes.clear();
    return directory.whole.root();
  }

  /** Each family once. */
  List<Family> all() {
    List<Family> all = new ArrayList<>();
    for (Directory directory : directories.values()) {
      all.add(directory.whole.root());
      directory.shapes.values().forEach(family -> all.add(family.root()));
    }
    return all.stream().distinct().toList();
  }
}
