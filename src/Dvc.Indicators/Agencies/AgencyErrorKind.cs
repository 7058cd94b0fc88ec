namespace Dvc.Indicators;

/// <summary>What is wrong with a list of agencies.</summary>
public enum AgencyErrorKind
{
    /// <summary>A code that an agency earlier in the list has at the same time.</summary>
    DuplicateCode,

    /// <summary>A parent that is not in the list.</summary>
    UnknownParent,

    /// <summary>A successor that is not in the list.</summary>
    UnknownSuccessor,

    /// <summary>An agency that is above itself, in the list or once successors have taken the place of former agencies.</summary>
    ParentCycle,

    /// <summary>An agency that succeeds itself, directly or through others.</summary>
    SuccessorCycle,

    /// <summary>A last day before the first day.</summary>
    ValidityReversed,

    /// <summary>An agency that is divided among agencies of which some lie below it and some do not.</summary>
    PartlyBelow,
}
