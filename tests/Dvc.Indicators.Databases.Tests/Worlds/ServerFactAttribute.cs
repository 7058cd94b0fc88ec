namespace Dvc.Indicators.Databases.Tests.Worlds;

/// <summary>A test against a server that a variable of the environment names; tests/engines/servers.sh starts those that are installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute(string variable)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
        {
            Skip = $"{variable} names no server: run tests/engines/servers.sh start FOLDER and source FOLDER/env.";
        }
    }
}
