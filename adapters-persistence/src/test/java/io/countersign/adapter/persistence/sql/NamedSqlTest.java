package io.countersign.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedSqlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "SELECT :a, :b, :a                    | SELECT $1, $2, $1",
            "SELECT :a::text, x::text, :b::int[]  | SELECT $1::text, x::text, $2::int[]",
            "WHERE (a, b) < (:at,:id)             | WHERE (a, b) < ($1,$2)",
            "WHERE a=:a AND b>:b                  | WHERE a=$1 AND b>$2",
            "SELECT a[:a], a[1:2], a[m:n], a[:b:] | SELECT a[$1], a[1:2], a[m:n], a[$2:]",
            "SELECT f(x := :a)                    | SELECT f(x := $1)",
            "SELECT 'it''s :b', :a                | SELECT 'it''s :b', $1",
            "SELECT E'it\\'s :b', e'\\\\', :a     | SELECT E'it\\'s :b', e'\\\\', $1",
            "SELECT name':b', :a                  | SELECT name':b', $1",
            "SELECT \"x \"\":b\", :a              | SELECT \"x \"\":b\", $1",
            "SELECT $$ :b $$, $t$ $$ :b $t$, :a   | SELECT $$ :b $$, $t$ $$ :b $t$, $1",
            "SELECT '-- :b', '/* :b', :a          | SELECT '-- :b', '/* :b', $1",
            "SELECT a$b$, :a, $b                  | SELECT a$b$, $1, $b",
            "SELECT :camelCase, :with_2           | SELECT $1, $2"})
    void numbersNamesAndNothingElse(String text, String numbered) {
        assertThat(NamedSql.parse(text).numbered()).isEqualTo(numbered);
    }

    @Test
    void leavesCommentsOut() {
        var text = """
                -- The text says :nothing of this,
                -- and it's gone.
                SELECT a, -- why :b
                    /* not /* even */ this */
                    :a -- last
                    -- line
                FROM t -- end
                """;

        assertThat(NamedSql.parse(text).numbered()).isEqualTo("SELECT a,\n     \n    $1\nFROM t");
    }

    @Test
    void keepsWhatACommentSeparates() {
        assertThat(NamedSql.parse("SELECT/**/1").numbered()).isEqualTo("SELECT 1");
    }

    @Test
    void numbersEachPlaceForJdbc() {
        var sql = NamedSql.parse("SELECT :a, :b, :a");

        assertThat(sql.questioned()).isEqualTo("SELECT ?, ?, ?");
        assertThat(sql.names()).containsExactly("a", "b", "a");
        assertThat(sql.distinctNames()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT /* 1", "SELECT /* /* */ 1"})
    void refusesACommentWithoutEnd(String text) {
        assertThatThrownBy(() -> NamedSql.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("comment");
    }
}
