package io.countersign.application.submission;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import io.countersign.application.inbox.InMemoryInbox;
import io.countersign.application.inbox.port.out.Inbox;
import io.countersign.application.requirement.InMemoryRequirementRepository;
import io.countersign.application.requirement.port.out.RequirementRepository;
import io.countersign.application.schedule.InMemorySchedule;
import io.countersign.application.schedule.port.out.Schedule;
import io.countersign.application.simulation.InMemoryRoundHistory;
import io.countersign.application.simulation.port.out.RoundHistory;
import io.countersign.application.submission.port.out.SubmissionRepository;

/** What it takes to review, on one and the same store. */
public record ReviewPorts(Ports ports, RequirementRepository requirements, SubmissionRepository submissions,
        Schedule schedule, Inbox inbox, RoundHistory history) {

    /** @return ports on that store */
    public static ReviewPorts of(InMemoryStore store) {
        var submissions = new InMemorySubmissionRepository(store);
        return new ReviewPorts(Ports.of(store), new InMemoryRequirementRepository(store), submissions,
                new InMemorySchedule(store, submissions), new InMemoryInbox(store),
                new InMemoryRoundHistory(store));
    }
}
