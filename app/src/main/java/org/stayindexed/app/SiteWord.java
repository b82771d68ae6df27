package org.stayindexed.app;

import org.stayindexed.app.output.Printable;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.SiteName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A site that is in a database already, by its host or by any of its URLs. */
final class SiteWord implements ITypeConverter<SiteName> {
  @Override
  public SiteName convert(String word) {
    if (!word.contains("://")) {
      return new SiteName(word);
    }
    return PageUrl.parse(word)
        .url()
        .map(SiteName::of)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\""
                        + Printable.of(word)
                        + "\" is no site; write https://example.com/ or example.com"));
  }
}
