package org.stayindexed.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTextTest {
  @Test
  void statementsEndAtSemicolonsOutsideOfQuotesAndComments() {
    assertThat(
            SqlText.statements(
                """
                -- what is open;
                select ';', "a;b" /* ; */ from finding; ;
                /* all */ select 'it''s;'
                """))
        .containsExactly("select ';', \"a;b\" /* ; */ from finding", "select 'it''s;'");
    assertThat(SqlText.statements(" ; -- nothing\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          select 1            | false
          select 1;           | true
          select 1; -- done   | true
          select 1; /* done */| true
          select ';           | false
          select ';'          | false
          select 1; select 2  | false
          -- select 1;        | false
          """)
  void aStatementIsCompleteWithItsSemicolon(String text, boolean complete) {
    assertThat(SqlText.isComplete(text)).isEqualTo(complete);
  }
}
