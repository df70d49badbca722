package io.countersign.application.assignment;

import io.countersign.application.assignment.port.in.CreateAssignmentUseCase;
import io.countersign.application.assignment.port.in.EndAssignmentUseCase;
import io.countersign.application.assignment.port.in.GetAssignmentUseCase;
import io.countersign.application.assignment.port.in.ListAssignmentsUseCase;
import io.countersign.application.assignment.port.out.AssignmentRepository;
import io.countersign.application.consultanttype.port.in.GetConsultantTypesUseCase;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.submission.port.in.ReevaluateReviewsUseCase;
import io.countersign.application.transaction.port.out.Transactions;

/** Everything that can be done with consultant assignments. */
public interface AssignmentUseCases
        extends
            ListAssignmentsUseCase,
            GetAssignmentUseCase,
            CreateAssignmentUseCase,
            EndAssignmentUseCase {

    /** @return the use cases, working on these ports */
    static AssignmentUseCases create(AssignmentRepository assignments,
            GetProjectAccessUseCase projectAccess,
            GetConsultantTypesUseCase consultantTypes,
            ReevaluateReviewsUseCase reviews,
            EventLog events, Transactions transactions) {
        return new AssignmentService(assignments, projectAccess, consultantTypes, reviews, events, transactions);
    }
}
