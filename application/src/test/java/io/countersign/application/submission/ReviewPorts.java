package io.countersign.application.submission;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import io.countersign.application.inbox.InMemoryInbox;
import io.countersign.application.inbox.port.out.Inbox;
import io.countersign.application.requirement.InMemoryRequirementRepository;
import io.countersign.application.requirement.port.out.RequirementRepository;
import io.countersign.application.submission.port.out.SubmissionRepository;

/** What it takes to review, on one and the same store. */
public record ReviewPorts(Ports ports, RequirementRepository requirements, SubmissionRepository submissions,
        Inbox inbox) {

    /** @return ports on that store */
    public static ReviewPorts of(InMemoryStore store) {
        return new ReviewPorts(Ports.of(store), new InMemoryRequirementRepository(store),
                new InMemorySubmissionRepository(store), new InMemoryInbox(store));
    }
}
