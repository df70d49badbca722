package io.countersign.application.submission;

import io.countersign.application.equipment.port.in.GetEquipmentUseCase;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.schedule.port.in.ScheduleSubmissionUseCase;
import io.countersign.application.submission.port.in.CreateSubmissionUseCase;
import io.countersign.application.submission.port.in.DecideSubmissionUseCase;
import io.countersign.application.submission.port.in.DeleteSubmissionUseCase;
import io.countersign.application.submission.port.in.EditSubmissionUseCase;
import io.countersign.application.submission.port.in.FindShortagesUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.submission.port.in.ListOutdatedDraftsUseCase;
import io.countersign.application.submission.port.in.ListSubmissionsUseCase;
import io.countersign.application.submission.port.in.MigrateSubmissionUseCase;
import io.countersign.application.submission.port.in.OverrideSubmissionUseCase;
import io.countersign.application.submission.port.in.PreviewMigrationUseCase;
import io.countersign.application.submission.port.in.RecallSubmissionUseCase;
import io.countersign.application.submission.port.in.ReevaluateReviewsUseCase;
import io.countersign.application.submission.port.in.RetractDecisionUseCase;
import io.countersign.application.submission.port.in.SubmitSubmissionUseCase;
import io.countersign.application.submission.port.in.VoidSubmissionUseCase;
import io.countersign.application.submission.port.in.WithdrawSubmissionUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateVersionUseCase;
import io.countersign.application.transaction.port.out.Transactions;

/** Everything that can be done with submissions. */
public interface SubmissionUseCases
        extends
            ListSubmissionsUseCase,
            GetSubmissionUseCase,
            CreateSubmissionUseCase,
            EditSubmissionUseCase,
            SubmitSubmissionUseCase,
            RecallSubmissionUseCase,
            WithdrawSubmissionUseCase,
            OverrideSubmissionUseCase,
            VoidSubmissionUseCase,
            MigrateSubmissionUseCase,
            PreviewMigrationUseCase,
            ListOutdatedDraftsUseCase,
            DeleteSubmissionUseCase,
            DecideSubmissionUseCase,
            RetractDecisionUseCase,
            FindShortagesUseCase,
            ReevaluateReviewsUseCase {

    /** @return the use cases, working on these ports */
    static SubmissionUseCases create(SubmissionRepository submissions,
            GetProjectAccessUseCase projectAccess,
            GetTemplateUseCase templates,
            GetTemplateVersionUseCase versions,
            GetEquipmentUseCase equipment,
            ScheduleSubmissionUseCase schedules,
            EventLog events, Transactions transactions) {
        return new SubmissionService(submissions, projectAccess, templates, versions, equipment, schedules, events,
                transactions);
    }
}
