package io.countersign.adapter.persistence.simulation;

import static io.countersign.application.Awaiting.value;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.versionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.simulation.RoundHistoryContract;
import io.countersign.application.simulation.port.out.RoundHistory.Scope;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.ReviewScene;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcRoundHistoryIT extends RoundHistoryContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected ReviewPorts ports() {
        return fresh.reviewPorts();
    }

    @Override
    protected void forgetCircumstances() {
        fresh.execute("UPDATE submission_rounds SET circumstances = NULL");
    }

    @Test
    void readsFewerRoundsAtOnceWhenTheirContentsAreLarge() {
        var ports = fresh.reviewPorts();
        fresh.execute("TRUNCATE users, projects, consultant_types, equipment_templates CASCADE");
        var scene = new ReviewScene(ports);
        for (var n = 1; n <= 6; n++) {
            scene.inReview(n);
        }
        fresh.execute("UPDATE submission_rounds SET content = (content::jsonb"
                + " || jsonb_build_object('name', repeat('x', 255), 'checklist', jsonb_build_object('seen',"
                + " repeat('y', 400000))))::json");
        var scope = new Scope(versionOf(1).id().template(), Optional.empty());

        var first = value(ports.history().next(scope, MANAGER, Optional.empty(), 100));
        var second = value(
                ports.history().next(scope, MANAGER, Optional.of(first.getLast().position()), 100));

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(3);
    }
}
