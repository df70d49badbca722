package io.countersign.application.assignment.port.out;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import reactor.core.publisher.Mono;

/** Keeps consultant assignments. */
public interface AssignmentRepository {

    /** @return the assignment of that project that was not ended, or empty */
    Mono<ConsultantAssignment> find(ProjectId project, ConsultantAssignmentId id);

    /** @return one page of those not ended, newest first */
    Mono<Page<ConsultantAssignment>> page(ProjectId project, PageRequest request);

    /**
     * Adds it; signals a duplicate value when the person has that discipline in that project already, a broken
     * reference when there is no such person. Completes empty.
     */
    Mono<Void> insert(ConsultantAssignment assignment, UserId createdBy);

    /** Replaces the kept state of the assignment. Completes empty. */
    Mono<Void> update(ConsultantAssignment assignment);
}
