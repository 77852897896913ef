using CrmCoaching.Runtime;

namespace CrmCoaching.Plugins.Tests.Runtime;

public sealed class StepRegistrationTests
{
    [Fact]
    public void UpdateWithoutColumns_CannotBeDeclared() =>
        Assert.Throws<ArgumentException>(() => StepRegistration.OnUpdate("account", StepStage.PreOperation));

    [Fact]
    public void ImageBeforeCreation_CannotBeDeclared() =>
        Assert.Throws<ArgumentException>(() => StepRegistration.OnCreate("account", StepStage.PostOperation).With(StepImage.Before("name")));

    [Fact]
    public void ImageAfterDeletion_CannotBeDeclared() =>
        Assert.Throws<ArgumentException>(() => StepRegistration.OnDelete("account", StepStage.PostOperation).With(StepImage.After("name")));

    [Fact]
    public void ImageAfterTheOperationButBeforeIt_CannotBeDeclared() =>
        Assert.Throws<ArgumentException>(() => StepRegistration.OnUpdate("account", StepStage.PreOperation, "name").With(StepImage.After("name")));

    [Fact]
    public void AsynchronousBeforeTheOperation_CannotBeDeclared() =>
        Assert.Throws<InvalidOperationException>(() => StepRegistration.OnUpdate("account", StepStage.PreOperation, "name").Asynchronously());
}
