package org.stayindexed.model.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "404",
        "Error 404: try again",
        "Page Not Found",
        "NOT FOUND.",
        "This page does not exist",
        "This page doesn't exist",
        "This page doesn\u2019t exist",
        "The offer no longer exists",
        "This offer is no longer available",
        "Seite nicht gefunden",
        "Page introuvable",
        "P\u00e1gina no encontrada",
        "P\u00e1gina N\u00c3O encontrada",
        "Pagina non trovata",
        "Pagina niet gevonden",
        "Nie znaleziono strony",
        "\u0421\u0442\u0440\u0430\u043d\u0438\u0446\u0430 \u041d\u0415 \u041d\u0410\u0419\u0414\u0415\u041d\u0410",
        "\u9875\u9762\u627e\u4e0d\u5230",
        "\u30da\u30fc\u30b8\u304c\u898b\u3064\u304b\u308a\u307e\u305b\u3093",
        "1404 or 404"
      })
  void knowsTheWordsOfErrorPages(String text) {
    assertThat(ErrorWords.areIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Room 4041",
        "A404 gearbox",
        "404_backup",
        "Found nothing better",
        "Knot found",
        "not founded on facts",
        "Pages that exist",
        "No longer than a day",
        "Gefunden!"
      })
  void takesNoOtherWordsForThem(String text) {
    assertThat(ErrorWords.areIn(text)).isFalse();
  }
}
