package org.stayindexed.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The images of a srcset. */
class SourceSetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          a.png                              ; a.png
          a.png 1x, b.png 2x                 ; a.png b.png
          a.png 100w,b.png 200w              ; a.png b.png
          "  a.png  ,  b.png 2x  "           ; a.png b.png
          a.png,b.png                        ; a.png,b.png
          a.png, b.png                       ; a.png b.png
          a.png,, b.png                      ; a.png b.png
          /w,h_80/a.png 1x, /w,h_90/a.png 2x ; /w,h_80/a.png /w,h_90/a.png
          a.png x(1,2) 1x, b.png             ; a.png b.png
          a.png (never closed, b.png         ; a.png
          a.png rubbish 7, b.png             ; a.png b.png
          ,                                  ; ""
          ,,a.png                            ; a.png
          ""                                 ; ""
          """)
  void areItsUrls(String text, String urls) {
    List<String> expected = urls.isEmpty() ? List.of() : Arrays.asList(urls.split(" ", -1));
    assertThat(SourceSet.urls(text)).isEqualTo(expected);
  }
}
