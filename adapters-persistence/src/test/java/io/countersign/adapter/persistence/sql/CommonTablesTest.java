package io.countersign.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonTablesTest {

    private record Row(String id, long version) {}

    private record Part(String id, String name) {}

    private static final SqlText<Row> ROW = new SqlText<>("row",
            "row AS (UPDATE rows SET version = :version WHERE id = :id AND version = :version - 1)", Row.class);
    private static final SqlText<Part> PART = new SqlText<>("part", "part AS (INSERT INTO parts VALUES (:id, :name))",
            Part.class);

    @Test
    void numbersTheValuesOfAllPartsInOneRow() {
        var bound = new CommonTables().with(ROW, new Row("a", 3)).with(PART, new Part("b", "c")).select("SELECT 1");

        assertThat(bound.text()).isEqualTo("""
                WITH row AS (UPDATE rows SET version = $1 WHERE id = $2 AND version = $1 - 1), \
                part AS (INSERT INTO parts VALUES ($3, $4)) SELECT 1""");
        assertThat(bound.values()).containsExactly(3L, "a", "b", "c");
    }
}
