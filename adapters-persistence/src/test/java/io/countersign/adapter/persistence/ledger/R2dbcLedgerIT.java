package io.countersign.adapter.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.ledger.LedgerContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class R2dbcLedgerIT extends LedgerContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected Books books() {
        return new Books(fresh.ports(), fresh.repositories().ledger());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE ledger_entries SET hash = 'x'", "DELETE FROM ledger_entries",
            "TRUNCATE ledger_entries"})
    void changesNoEntryEver(String sql) {
        fresh.execute("INSERT INTO ledger_entries VALUES (1, '9', 1, 'c', 'h')");

        assertThatThrownBy(() -> fresh.execute(sql)).isInstanceOf(AssertionError.class)
                .rootCause().hasMessageContaining("of ledger_entries is refused");
        assertThat(fresh.query("SELECT hash FROM ledger_entries")).containsExactly("h");
    }
}
